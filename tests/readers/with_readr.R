# What R's readr makes of the tables of a report, without an option.

suppressPackageStartupMessages({
  library(readr)
  library(jsonlite)
})

kinds <- c(numeric = "number", logical = "boolean", Date = "date", character = "string")

column <- function(cells) {
  texts <- as.character(cells[!is.na(cells)])
  kind <- kinds[[class(cells)[1]]]
  list(
    kind = if (length(texts) == 0) "empty" else kind,
    cells = length(texts),
    characters = sum(nchar(texts, type = "chars"))
  )
}

table <- function(path) {
  read <- suppressMessages(read_csv(path, progress = FALSE))
  stopifnot(nrow(problems(read)) == 0)
  list(rows = nrow(read), columns = lapply(as.list(read), column))
}

folder <- commandArgs(trailingOnly = TRUE)[1]
paths <- sort(list.files(folder, pattern = "[.]csv$", full.names = TRUE))
tables <- lapply(paths, table)
names(tables) <- basename(paths)
cat(toJSON(tables, auto_unbox = TRUE))

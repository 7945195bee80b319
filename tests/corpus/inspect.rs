//! What `inspect` says of an input.

use parallax::corpus::inspect;

use super::Folder;

#[test]
fn an_input_is_understood_from_its_beginning() {
    let folder = Folder::new("an_input_is_understood");
    let rows: String = (0..3_000).map(|n| format!("A;Rain {n}.;;n{n}\n")).collect();
    let table = format!("source;text;title;note\n{rows}");
    folder.write("t.csv.gz", &super::packed::gzip(table.as_bytes()));
    let (paths, stdin, options) = folder.asked(&["t.csv.gz"]);
    let found = inspect(&paths, &stdin[..], &options, 50).unwrap();
    let [file] = &found.files[..] else { panic!("{found:?}") };
    assert_eq!(
        (file.container, file.encoding, &file.format[..]),
        ("gzip", "UTF-8", "table with columns parted by ';'")
    );
    let fields: Vec<String> = file.fields.iter().map(|field| field.join(" | ")).collect();
    assert_eq!(
        fields,
        [
            "outlet | source | the name in NELA-GT; an address in trafilatura",
            "text | text | a usual name",
            "title | title | a usual name",
        ]
    );
    let unused = "200 filled, 200 different, 1 words in the middle".to_string();
    assert_eq!(file.unused, [("note".to_string(), unused)]);
    assert_eq!((file.articles, file.without), (50, [50, 50, 50, 50]));
    assert_eq!(file.first.as_ref().map(|article| &article.text[..]), Some("Rain 0."));
}

#[test]
fn text_files_are_told_of_together() {
    let folder = Folder::new("text_files_are_told_of_together");
    for number in 0..30 {
        folder.write(&format!("in/a/{number:02}.txt"), b"Rain.\n");
    }
    folder.write("in/b.csv", b"outlet,text\nB,Sun.\n");
    folder.write("in/c.pdf", b"");
    let (paths, stdin, options) = folder.asked(&["in"]);
    let found = inspect(&paths, &stdin[..], &options, 10).unwrap();
    let files: Vec<(&str, usize, usize)> =
        found.files.iter().map(|f| (&f.place[..], f.files, f.articles)).collect();
    assert_eq!(files, [("in/a/00.txt", 30, 10), ("in/b.csv", 1, 1)]);
    assert_eq!(found.told.skipped.len(), 1);
}

#[test]
fn an_export_is_told_with_its_ends_and_first_article() {
    let folder = Folder::new("an_export_is_told");
    let export = "**Documents (2)**\n@Bookmark_1\n28**Rain**\nThe Example\nMay 2, 2022\n\
                  **Byline:**~Ann Archer\n@Body 28**Body**\nIt rained.\nEnd of Document\n";
    folder.write("a.docx", &super::exports::word(export));
    let (paths, stdin, options) = folder.asked(&["a.docx"]);
    let found = inspect(&paths, &stdin[..], &options, 10).unwrap();
    let [file] = &found.files[..] else { panic!("{found:?}") };
    assert_eq!((&file.format[..], file.encoding), ("Nexis Uni (Word)", ""));
    assert_eq!(file.counts, "1 article, 1 end marker");
    assert_eq!((file.articles, file.without), (1, [0, 0, 1, 1]));
    let first = file.first.as_ref().unwrap();
    assert_eq!(
        (&first.outlet[..], &first.text[..]),
        ("The Example", "Rain\n\nIt rained.")
    );
    let said = found.told.skipped[0].to_string();
    assert!(
        said.starts_with("a.docx: it says that it has 2 articles, but 1 was"),
        "{said}"
    );
}

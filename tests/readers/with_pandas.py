"""What pandas makes of the tables of a report, without an option."""

import json
import pathlib
import sys

import pandas

KINDS = {"i": "integer", "u": "integer", "f": "number", "b": "boolean", "M": "date"}


def column(cells):
    texts = cells.dropna().astype(str)
    return {
        "kind": KINDS.get(cells.dtype.kind, "string") if len(texts) else "empty",
        "cells": len(texts),
        "characters": int(texts.str.len().sum()),
    }


def table(path):
    read = pandas.read_csv(path)
    return {"rows": len(read), "columns": {name: column(read[name]) for name in read}}


folder = pathlib.Path(sys.argv[1])
print(json.dumps({path.name: table(path) for path in sorted(folder.glob("*.csv"))}))

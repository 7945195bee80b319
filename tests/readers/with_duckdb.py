"""What DuckDB makes of the tables of a report, without an option."""

import json
import pathlib
import sys

import duckdb

KINDS = {"BIGINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean", "DATE": "date"}


def column(relation, name, kind):
    quoted = '"' + name.replace('"', '""') + '"'
    cells, characters = relation.aggregate(
        f"count({quoted}), coalesce(sum(length({quoted}::VARCHAR)), 0)"
    ).fetchall()[0]
    return {
        "kind": KINDS.get(str(kind), "string") if cells else "empty",
        "cells": cells,
        "characters": int(characters),
    }


def table(path):
    read = duckdb.sql(f"SELECT * FROM '{path}'")
    columns = zip(read.columns, read.types)
    return {
        "rows": read.aggregate("count(*)").fetchall()[0][0],
        "columns": {name: column(read, name, kind) for name, kind in columns},
    }


folder = pathlib.Path(sys.argv[1])
print(json.dumps({path.name: table(path) for path in sorted(folder.glob("*.csv"))}))

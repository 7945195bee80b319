//! Tables in gzip, in Zstandard, and as Parquet, made here.

use std::io::Write as _;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::GzEncoder;
use parquet::basic::{Compression as Codec, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;

use super::{Folder, check};

const TABLE: &[u8] = b"outlet;text\nA;\"One, two.\"\nB;Three.\n";

#[test]
fn any_format_may_be_packed() {
    let folder = Folder::new("any_format_may_be_packed");
    let json = br#"{"articles":[{"source":{"name":"A"},"content":"One."}]}"#;
    folder.write("in/a.csv.gz", &gzip(TABLE));
    folder.write("in/b.csv.zst", &zstd(TABLE));
    folder.write("in/c.csv", &gzip(TABLE));
    folder.write("in/d.json.gz", &gzip(json));
    folder.write("in/e/e.txt.gz", &gzip("\u{FEFF}Café.\n".as_bytes()));
    folder.write(
        "in/f.csv.gz",
        &[gzip(b"outlet,text\n"), gzip(b"A,Two members.\n")].concat(),
    );
    let expect = r#"
a-000001 | A | - | - | - | - | in/a.csv.gz:2 | "One, two."
a-000002 | B | - | - | - | - | in/a.csv.gz:3 | "Three."
b-000001 | A | - | - | - | - | in/b.csv.zst:2 | "One, two."
b-000002 | B | - | - | - | - | in/b.csv.zst:3 | "Three."
c-000001 | A | - | - | - | - | in/c.csv:2 | "One, two."
c-000002 | B | - | - | - | - | in/c.csv:3 | "Three."
d-000001 | A | - | - | - | - | in/d.json.gz:1 | "One."
e/e | e | - | - | - | - | in/e/e.txt.gz | "Café.\n"
f-000001 | A | - | - | - | - | in/f.csv.gz:2 | "Two members."
note in/a.csv.gz: columns parted by ';'
note in/a.csv.gz: outlet from outlet, text from text
note in/b.csv.zst: columns parted by ';'
note in/b.csv.zst: outlet from outlet, text from text
note in/c.csv: columns parted by ';'
note in/c.csv: outlet from outlet, text from text
note in/d.json.gz: outlet from source.name, text from content
note in/f.csv.gz: outlet from outlet, text from text
note in: outlets are called after the sub-folders
"#;
    check("packed", &folder, &["in"], expect);
}

#[test]
fn a_packed_file_that_is_cut_off_says_so() {
    let folder = Folder::new("a_packed_file_that_is_cut_off");
    let rows: String =
        (0..2_000).map(|n| format!("A,Rain {n} fell on {}.\n", n * n)).collect();
    let table = format!("outlet,text\n{rows}");
    for (name, bytes) in
        [("t.csv.gz", gzip(table.as_bytes())), ("t.csv.zst", zstd(table.as_bytes()))]
    {
        folder.write(name, &bytes[..bytes.len() / 2]);
        let said = match folder.read(&[name]) {
            Ok(corpus) => corpus.skipped.last().map(ToString::to_string).unwrap(),
            Err(error) => error.to_string(),
        };
        assert!(said.contains("stopped") || said.contains("cut off"), "{name}: {said}");
    }
    let mut wrong = gzip(TABLE);
    let checksum = wrong.len() - 8;
    wrong[checksum] ^= 1;
    folder.write("sum.csv.gz", &wrong);
    let corpus = folder.read(&["sum.csv.gz"]).unwrap();
    assert!(corpus.skipped[0].reason.contains("checksum"), "{:?}", corpus.skipped);
}

#[test]
fn standard_input_may_be_packed_json() {
    let folder = Folder::new("standard_input_may_be_packed_json");
    folder.write("piped", &gzip(br#"[{"outlet":"A","text":"One."}]"#));
    let expect = r#"
stdin-000001 | A | - | - | - | - | stdin:1 | "One."
note stdin: outlet from outlet, text from text
"#;
    check("piped", &folder, &["-", "--stdin=piped"], expect);
}

#[test]
fn parquet_is_read_row_by_row() {
    let folder = Folder::new("parquet_is_read_row_by_row");
    folder.write("t.parquet", &parquet(&[("A", "One."), ("B", ""), ("B", "“Three”.")]));
    folder.write("u.parquet", b"outlet,text\nA,One.\n");
    let expect = r#"
t-000001 | A | - | 2021-12-06 | - | - | t.parquet:1 | "One."
t-000003 | B | - | 2021-12-08 | - | - | t.parquet:3 | "“Three”."
skipped t.parquet:2: the text is empty
note t.parquet: outlet from outlet, text from text, date from date
"#;
    check("rows", &folder, &["t.parquet"], expect);
    let said = folder.read(&["u.parquet"]).unwrap().skipped[0].reason.clone();
    assert!(said.starts_with("not readable as Parquet"), "{said}");
    let whole = folder.read(&["t.parquet"]).unwrap();
    let part = folder.read(&["t.parquet", "--shard=1/3"]).unwrap();
    assert_eq!(part.articles, whole.articles[..1]);
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

pub(crate) fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 3).unwrap()
}

/// A table of outlet, text, and a date that counts nanoseconds, as pandas writes it.
pub(crate) fn parquet(rows: &[(&str, &str)]) -> Vec<u8> {
    const FIRST: i64 = 1_638_748_800_000_000_000; // 2021-12-06
    const DAY: i64 = 86_400_000_000_000;
    let text = |name: &str| {
        let text = Type::primitive_type_builder(name, Physical::BYTE_ARRAY)
            .with_logical_type(Some(LogicalType::String))
            .with_repetition(Repetition::REQUIRED);
        Arc::new(text.build().unwrap())
    };
    let date = Type::primitive_type_builder("date", Physical::INT64)
        .with_repetition(Repetition::REQUIRED);
    let fields = vec![text("outlet"), text("text"), Arc::new(date.build().unwrap())];
    let schema = Type::group_type_builder("schema").with_fields(fields).build().unwrap();
    let codec = WriterProperties::builder().set_compression(Codec::SNAPPY).build();
    let mut packed = Vec::new();
    let mut file =
        SerializedFileWriter::new(&mut packed, Arc::new(schema), Arc::new(codec))
            .unwrap();
    let mut group = file.next_row_group().unwrap();
    for column in 0..2 {
        let value = |row: &(&str, &str)| ByteArray::from([row.0, row.1][column]);
        let values: Vec<ByteArray> = rows.iter().map(value).collect();
        let mut writer = group.next_column().unwrap().unwrap();
        writer.typed::<ByteArrayType>().write_batch(&values, None, None).unwrap();
        writer.close().unwrap();
    }
    let days: Vec<i64> = (0..rows.len() as i64).map(|row| FIRST + row * DAY).collect();
    let mut writer = group.next_column().unwrap().unwrap();
    writer.typed::<Int64Type>().write_batch(&days, None, None).unwrap();
    writer.close().unwrap();
    group.close().unwrap();
    file.close().unwrap();
    packed
}

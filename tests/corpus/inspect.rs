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

//! Folders, manifests, front matter, tables, JSON Lines: what is read, skipped, said.

use super::Case;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "manifest",
        files: &[
            (
                "in/manifest.csv",
                b"doc_id,path,outlet,date,title,story,url\n\
                  ,bbc/a.txt,BBC,2021-12-06,One title,strike,https://x.org/1\n\
                  two,./rt/old/../b.txt,RT,6 December 2021,,,\n",
            ),
            ("in/bbc/a.txt", b"First.\r\nSecond.\n"),
            ("in/rt/b.txt", b"\xEF\xBB\xBFThird.\n"),
            ("in/rt/old/unlisted.txt", b"Not listed, not read.\n"),
        ],
        read: &["in"],
        expect: r#"
bbc/a | BBC | strike | 2021-12-06 | One title | https://x.org/1 | in/bbc/a.txt | "First.\r\nSecond.\n"
two | RT | - | 2021-12-06 | - | - | in/rt/b.txt | "Third.\n"
"#,
    },
    Case {
        name: "manifest_named_alone_with_other_columns",
        files: &[
            ("in/manifest.csv", b"Outlet;PATH;note\nBBC;a.txt;x\n;b.txt;\n"),
            ("in/a.txt", b"A.\n"),
            ("in/b.txt", b"---\noutlet: From Front Matter\nstory: s\n---\nB.\n"),
        ],
        read: &["in/manifest.csv"],
        expect: r#"
a | BBC | - | - | - | - | a.txt | "A.\n"
b | From Front Matter | s | - | - | - | b.txt | "B.\n"
"#,
    },
    Case {
        name: "manifest_lines_that_cannot_be_read",
        files: &[
            (
                "in/manifest.csv",
                b"path,outlet\n\n/etc/passwd,A\n../secret.txt,A\nb/../../secret.txt,A\n\
                  C:\\x.txt,A\nmissing.txt,A\nb\\c.txt,A\nb,A\nempty.txt,A\nbinary.txt,A\n\
                  latin.txt,A\nutf16.txt,A\ngood.txt,\n,A\ngood.txt\ngood.txt,A\n",
            ),
            ("secret.txt", b"Secret.\n"),
            ("in/b/c.txt", b"C.\n"),
            ("in/empty.txt", b" \n\n"),
            ("in/binary.txt", b"PK\x00\x01"),
            ("in/latin.txt", b"Caf\xE9\n"),
            ("in/utf16.txt", b"\xFF\xFEa\x00\n\x00"),
            ("in/good.txt", b"Good.\n"),
        ],
        read: &["in"],
        expect: r#"
good | A | - | - | - | - | in/good.txt | "Good.\n"
latin | A | - | - | - | - | in/latin.txt | "Café\n"
utf16 | A | - | - | - | - | in/utf16.txt | "a\n"
skipped in/manifest.csv:3: /etc/passwd: an absolute path; write it as seen from the manifest's folder
skipped in/manifest.csv:4: ../secret.txt: leads out of the manifest's folder; move the file into it
skipped in/manifest.csv:5: b/../../secret.txt: leads out of the manifest's folder; move the file into it
skipped in/manifest.csv:6: C:\x.txt: an absolute path; write it as seen from the manifest's folder
skipped in/manifest.csv:7: missing.txt: no such file
skipped in/manifest.csv:8: b\c.txt: no such file; write / between folders
skipped in/manifest.csv:9: b: a folder, not a file
skipped in/manifest.csv:10: empty.txt: the file has no text
skipped in/manifest.csv:11: binary.txt: a binary file (it has NUL bytes); save it as plain text
skipped in/manifest.csv:14: good.txt: no outlet; give it with --outlet NAME, begin the file with front matter (outlet: NAME between two lines ---), or put it into a folder named after its outlet
skipped in/manifest.csv:15: the path is empty; write where the text file is
skipped in/manifest.csv:16: 1 cell where the header has 2; put cells with a comma, a quotation mark or a line break between quotation marks
note 1 article has bytes that are not UTF-8 and were read as Windows-1252; the first is in/latin.txt; --encoding names another
"#,
    },
    Case {
        name: "manifest_without_rows",
        files: &[("in/manifest.csv", b"path,outlet\n")],
        read: &["in"],
        expect: "error in/manifest.csv: lists no articles; add a line for each text file: its path, its outlet",
    },
    Case {
        name: "manifest_empty",
        files: &[("in/manifest.csv", b"")],
        read: &["in"],
        expect: "error in/manifest.csv: empty; its first line must name the columns",
    },
    Case {
        name: "manifest_without_outlet",
        files: &[("in/manifest.csv", b"path,source\na.txt,BBC\n")],
        read: &["in"],
        expect: "error in/manifest.csv: no column outlet; found path, source; the first line must name path and outlet",
    },
    Case {
        name: "manifest_without_outlet_but_one_for_all",
        files: &[("in/manifest.csv", b"path\na.txt\n"), ("in/a.txt", b"A.\n")],
        read: &["in", "--outlet=BBC"],
        expect: r#"a | BBC | - | - | - | - | in/a.txt | "A.\n""#,
    },
    Case {
        name: "folder_of_outlets",
        files: &[
            ("in/The Times/b.md", b"B.\n"),
            ("in/The Times/2021/a.txt", b"A.\n"),
            ("in/bbc/c.TXT", b"---\noutlet: BBC News\ndate: Dec. 6, 2021\n---\nC.\n"),
            ("in/bbc/d.pdf", b"<p>D.\n"),
            ("in/bbc/more.csv", b"text\nE.\n"),
            ("in/bbc/.hidden", b"H.\n"),
            ("in/README.md", b"About.\n"),
            ("in/LICENSE", b"Rights.\n"),
            ("in/bbc/licence-fees-rise.txt", b"Fees.\n"),
            ("in/loose.txt", b"Loose.\n"),
            ("in/noending", b"?\n"),
        ],
        read: &["in"],
        expect: r#"
The Times/2021/a | The Times | - | - | - | - | in/The Times/2021/a.txt | "A.\n"
The Times/b | The Times | - | - | - | - | in/The Times/b.md | "B.\n"
bbc/c | BBC News | - | 2021-12-06 | - | - | in/bbc/c.TXT | "C.\n"
bbc/licence-fees-rise | bbc | - | - | - | - | in/bbc/licence-fees-rise.txt | "Fees.\n"
bbc/more-000001 | bbc | - | - | - | - | in/bbc/more.csv:2 | "E."
skipped in/bbc/d.pdf: a .pdf file is not read; articles are read from .txt, .md, .csv, .tsv, .jsonl, .json and .parquet, from exports of news databases in .docx, .rtf, .html and .txt, and from these in .gz, .zst and .zip
skipped in/loose.txt: no outlet; give it with --outlet NAME, begin the file with front matter (outlet: NAME between two lines ---), or put it into a folder named after its outlet
skipped in/noending: a file without ending is not read; articles are read from .txt, .md, .csv, .tsv, .jsonl, .json and .parquet, from exports of news databases in .docx, .rtf, .html and .txt, and from these in .gz, .zst and .zip
note in/LICENSE: about the corpus, not read as an article
note in/README.md: about the corpus, not read as an article
note in/bbc/more.csv: text from text
note in: outlets are called after the sub-folders
"#,
    },
    Case {
        name: "folder_with_a_manifest_in_a_sub_folder",
        files: &[
            ("in/sample/manifest.csv", b"path,outlet\na.txt,BBC\n"),
            ("in/sample/a.txt", b"A.\n"),
        ],
        read: &["in"],
        expect: r#"a | BBC | - | - | - | - | in/sample/a.txt | "A.\n""#,
    },
    Case {
        name: "folder_with_a_table_that_has_no_text",
        files: &[
            ("in/good.csv", b"outlet,text\nA,T.\n"),
            ("in/media.csv", b"media_name,url\nA,https://x.org\n"),
        ],
        read: &["in"],
        expect: r#"
good-000001 | A | - | - | - | - | in/good.csv:2 | "T."
skipped in/media.csv: no column for the text; found media_name, url; name it with --column text=NAME
note in/good.csv: outlet from outlet, text from text
"#,
    },
    Case {
        name: "front_matter",
        files: &[
            (
                "in/full.md",
                b"---\r\n# a comment\r\nSource: \"The: Paper\"\r\nheadline: 'It Is'\r\n\
                  tags:\r\n  - x\r\nlink: https://x.org/?a:b\r\nid: full one\r\n---\r\n\r\nText.\r\n",
            ),
            ("in/only.txt", b"---\noutlet: A\n---\n"),
            ("in/rule.txt", b"---\nA line of dashes: quite usual.\n---\nText.\n"),
            ("in/open.txt", b"---\noutlet: A\nText.\n"),
            ("in/unclosed.txt", b"---\noutlet: A\n"),
        ],
        read: &["in", "--outlet=Z"],
        expect: r#"
full one | The: Paper | - | - | It Is | https://x.org/?a:b | in/full.md | "\r\nText.\r\n"
open | Z | - | - | - | - | in/open.txt | "---\noutlet: A\nText.\n"
rule | Z | - | - | - | - | in/rule.txt | "---\nA line of dashes: quite usual.\n---\nText.\n"
unclosed | Z | - | - | - | - | in/unclosed.txt | "---\noutlet: A\n"
skipped in/only.txt: the file has no text
"#,
    },
    Case {
        name: "single_text",
        files: &[("a.txt", b"A.\n")],
        read: &["a.txt", "--outlet=BBC"],
        expect: r#"a | BBC | - | - | - | - | a.txt | "A.\n""#,
    },
    Case {
        name: "single_text_without_outlet",
        files: &[("a.txt", b"A.\n")],
        read: &["a.txt"],
        expect: "skipped a.txt: no outlet; give it with --outlet NAME, begin the file with front matter (outlet: NAME between two lines ---), or put it into a folder named after its outlet",
    },
    Case {
        name: "table_with_usual_names",
        files: &[(
            "t.csv",
            b"\xEF\xBB\xBFID,Publish-Date,Media_Name,Head Line,Main Text,Event_ID,LINK\r\n\
              n1,2021/12/06,BBC,The title,\"Quoted \"\"text\"\",\r\nnext line\",e1, https://x.org \r\n\
              ,06/12/2021,RT,,Plain,,\r\n\
              n3,7.12.2021,RT,Same start,Same start and on,,\r\n",
        )],
        read: &["t.csv"],
        expect: r#"
n1 | BBC | e1 | 2021-12-06 | The title | https://x.org | t.csv:2 | "The title\n\nQuoted \"text\",\r\nnext line"
n3 | RT | - | - | Same start | - | t.csv:5 | "Same start and on"
t-000002 | RT | - | - | - | - | t.csv:4 | "Plain"
note 2 dates were left blank, as no day can be read without guessing; the first is "06/12/2021" (t.csv:4); write dates as 2021-12-06
note t.csv: no date of the column tells whether the day or the month comes first in 06/12/2021: such dates are left blank; --date-order day-first or month-first decides
note t.csv: outlet from Media_Name, text from Main Text, title from Head Line, date from Publish-Date, url from LINK, story from Event_ID, doc_id from ID
"#,
    },
    Case {
        name: "table_ties",
        files: &[("t.csv", b"domain,source,body,text\nd.org,S,B,T\n")],
        read: &["t.csv"],
        expect: r#"
t-000001 | S | - | - | - | - | t.csv:2 | "T"
note t.csv: outlet from source (not domain; --column outlet=NAME chooses), text from text (not body; --column text=NAME chooses)
"#,
    },
    Case {
        name: "table_columns_by_hand",
        files: &[("t.csv", b"domain,source,story,text\nd.org,S,B,T\n")],
        read: &["t.csv", "--column=outlet=Domain", "--column=text=story"],
        expect: r#"
t-000001 | d.org | - | - | - | - | t.csv:2 | "B"
note t.csv: outlet from domain, text from story
"#,
    },
    Case {
        name: "table_column_by_hand_that_is_not_there",
        files: &[("t.csv", b"source,text\nS,T\n")],
        read: &["t.csv", "--column=outlet=publisher"],
        expect: "error t.csv: no column publisher (--column outlet=publisher); found source, text",
    },
    Case {
        name: "no_such_field",
        files: &[("t.csv", b"source,text\nS,T\n")],
        read: &["t.csv", "--column=author=by"],
        expect: "error --column author=…: no such field; use outlet, text, title, date, url, story, doc_id",
    },
    Case {
        name: "table_without_text",
        files: &[("t.csv", b"media_name,url\nA,B\n")],
        read: &["t.csv"],
        expect: "error t.csv: no column for the text; found media_name, url; name it with --column text=NAME",
    },
    Case {
        name: "table_without_outlet",
        files: &[("t.csv", b"text,author\nA,B\n")],
        read: &["t.csv"],
        expect: "error t.csv: no column for the outlet; found text, author; name it with --column outlet=NAME, or give one outlet for all with --outlet NAME",
    },
    Case {
        name: "table_without_outlet_but_one_for_all",
        files: &[("t.tsv", b"text\tauthor\nA, so, on\tB\n")],
        read: &["t.tsv", "--outlet=BBC"],
        expect: r#"
t-000001 | BBC | - | - | - | - | t.tsv:2 | "A, so, on"
note t.tsv: text from text
"#,
    },
    Case {
        name: "table_with_semicolons",
        files: &[("t.csv", b"outlet;text\nA;One, two\n")],
        read: &["t.csv"],
        expect: r#"
t-000001 | A | - | - | - | - | t.csv:2 | "One, two"
note t.csv: columns parted by ';'
note t.csv: outlet from outlet, text from text
"#,
    },
    Case {
        name: "table_rows_that_cannot_be_read",
        files: &[(
            "t.csv",
            b"outlet,text\n\nA,good\nA,too,many\nA\n,no outlet\nA, \nA,caf\xE9\n\
              A,\"ends\" here, he said\nA,\"closed\" ,\nA,\"two\nlines\"\nA,\"said \\\"no\\\"\"\nA,last",
        )],
        read: &["t.csv"],
        expect: r#"
t-000001 | A | - | - | - | - | t.csv:3 | "good"
t-000006 | A | - | - | - | - | t.csv:8 | "café"
t-000008 | A | - | - | - | - | t.csv:10 | "closed "
t-000009 | A | - | - | - | - | t.csv:11 | "two\nlines"
t-000011 | A | - | - | - | - | t.csv:14 | "last"
skipped t.csv:4: 3 cells where the header has 2; put cells with a comma, a quotation mark or a line break between quotation marks
skipped t.csv:5: 1 cell where the header has 2; put cells with a comma, a quotation mark or a line break between quotation marks
skipped t.csv:6: the outlet is empty
skipped t.csv:7: the text is empty
skipped t.csv:9: text behind the quotation mark that closes a cell; double the quotation marks that belong to the text ("")
skipped t.csv:13: text behind the quotation mark that closes a cell; double the quotation marks that belong to the text ("")
note 1 article has bytes that are not UTF-8 and were read as Windows-1252; the first is t.csv:8; --encoding names another
note t.csv: outlet from outlet, text from text
"#,
    },
    Case {
        name: "table_with_an_open_quotation_mark",
        files: &[("t.csv", b"outlet,text\r\nA,good\r\nA,\"never closed\r\nA,lost\r\nA,lost\r\n")],
        read: &["t.csv"],
        expect: r#"
t-000001 | A | - | - | - | - | t.csv:2 | "good"
skipped t.csv:3: the quotation mark that opens a cell here is never closed, so that the 2 lines behind it were not read; close it, or double it ("") if it belongs to the text
note t.csv: outlet from outlet, text from text
"#,
    },
    Case {
        name: "table_that_is_none",
        files: &[("in/a.csv", b"PK\x03\x04\x00\x00"), ("in/b.jsonl", b"\x1f\x8b\x00"), ("in/c.csv", b"")],
        read: &["in"],
        expect: r#"
skipped in/a.csv: a binary file (it has NUL bytes); save it as plain text
skipped in/b.jsonl: not readable: the compressed file is cut off; copy it again
skipped in/c.csv: empty; its first line must name the columns
"#,
    },
    Case {
        name: "outlets_that_are_addresses",
        files: &[("t.csv", b"source,text\nhttps://www.BBC.com/news/1,A\nhttp://rt.com:80,B\nNot://,C\n")],
        read: &["t.csv"],
        expect: r#"
t-000001 | bbc.com | - | - | - | - | t.csv:2 | "A"
t-000002 | rt.com | - | - | - | - | t.csv:3 | "B"
t-000003 | Not:// | - | - | - | - | t.csv:4 | "C"
note t.csv: outlet from source, text from text
"#,
    },
    Case {
        name: "jsonl",
        files: &[(
            "t.jsonl",
            b"\xEF\xBB\xBF{\"source\":\"A\",\"text\":\"One.\",\"id\":7,\"authors\":[1]}\r\n\n\
              {\"publisher\":\"B\",\"body\":\"Two.\\nMore.\",\"headline\":\"H\"}\n\
              {\"source\":\"A\",\"text\":null}\n\
              {\"source\":{\"name\":\"A\"},\"text\":\"x\"}\n\
              {\"source\":\"A\",\n[1]\n{\"source\":\"A\",\"text\":\"\\ud800\"}\n\
              {\"source\":\"A\",\"text\":\"\xE9\"}\n{\"source\":\"A\",\"text\":\"End.\"}",
        )],
        read: &["t.jsonl"],
        expect: r#"
7 | A | - | - | - | - | t.jsonl:1 | "One."
t-000002 | B | - | - | H | - | t.jsonl:3 | "H\n\nTwo.\nMore."
t-000004 | A | - | - | - | - | t.jsonl:5 | "x"
t-000008 | A | - | - | - | - | t.jsonl:9 | "é"
t-000009 | A | - | - | - | - | t.jsonl:10 | "End."
skipped t.jsonl:4: the text is empty
skipped t.jsonl:6: not a JSON object: EOF while parsing a value (column 14)
skipped t.jsonl:7: not a JSON object: invalid type: sequence, expected a map
skipped t.jsonl:8: not a JSON object: unexpected end of hex escape (column 29)
note 1 article has bytes that are not UTF-8 and were read as Windows-1252; the first is t.jsonl:9; --encoding names another
note t.jsonl: outlet from publisher or source or source.name, text from body or text, title from headline, doc_id from id
"#,
    },
    Case {
        name: "jsonl_without_text",
        files: &[("t.jsonl", b"{\"outlet\":\"A\",\"summary\":\"x\"}\n{\"outlet\":\"A\",\"lede\":\"x\"}\n")],
        read: &["t.jsonl"],
        expect: "error t.jsonl: no column for the text; found lede, outlet, summary; name it with --column text=NAME",
    },
    Case {
        name: "jsonl_that_is_an_array",
        files: &[("t.jsonl", b"[{\"outlet\":\"A\",\"text\":\"One.\"}]\n")],
        read: &["t.jsonl"],
        expect: r#"
t-000001 | A | - | - | - | - | t.jsonl:1 | "One."
note t.jsonl: outlet from outlet, text from text
"#,
    },
    Case {
        name: "jsonl_column_by_hand",
        files: &[("t.jsonl", b"{\"outlet\":\"A\",\"lede\":\"x\",\"text\":\"y\"}\n{\"outlet\":\"A\",\"text\":\"y\"}\n")],
        read: &["t.jsonl", "--column=text=lede"],
        expect: r#"
t-000001 | A | - | - | - | - | t.jsonl:1 | "x"
skipped t.jsonl:2: no column for the text; found outlet, text; name it with --column text=NAME
note t.jsonl: outlet from outlet, text from lede
"#,
    },
    Case {
        name: "standard_input",
        files: &[("piped", b"{\"outlet\":\"A\",\"text\":\"One.\"}\n{\n")],
        read: &["-", "--stdin=piped"],
        expect: r#"
stdin-000001 | A | - | - | - | - | stdin:1 | "One."
skipped stdin:2: not a JSON object: EOF while parsing an object (column 1)
note stdin: outlet from outlet, text from text
"#,
    },
    Case {
        name: "several_paths_and_ids_that_are_taken",
        files: &[
            ("one/bbc/a.txt", b"One.\n"),
            ("two/bbc/a.txt", b"Two.\n"),
            ("three.csv", b"id,outlet,text\nbbc/a,X,Three\nbbc/a-2,X,Four\nbbc/a,X,Five\n"),
        ],
        read: &["two", "one", "three.csv", "./one"],
        expect: r#"
bbc/a | bbc | - | - | - | - | one/bbc/a.txt | "One.\n"
bbc/a-2 | X | - | - | - | - | three.csv:3 | "Four"
bbc/a-3 | X | - | - | - | - | three.csv:2 | "Three"
bbc/a-4 | X | - | - | - | - | three.csv:4 | "Five"
bbc/a-5 | bbc | - | - | - | - | two/bbc/a.txt | "Two.\n"
note 3 articles with a doc_id that was taken got a number behind it; the first is "bbc/a" (three.csv:2), now "bbc/a-3"
note one: named more than once and read once
note one: outlets are called after the sub-folders
note three.csv: outlet from outlet, text from text, doc_id from id
note two: outlets are called after the sub-folders
"#,
    },
    Case {
        name: "paths_that_end_alike",
        files: &[("may/in/a.txt", b"May.\n"), ("june/in/a.txt", b"June.\n")],
        read: &["may/in", "june/in", "--outlet=A"],
        expect: r#"
a | A | - | - | - | - | june/in/a.txt | "June.\n"
a-2 | A | - | - | - | - | may/in/a.txt | "May.\n"
note 1 article with a doc_id that was taken got a number behind it; the first is "a" (may/in/a.txt), now "a-2"
"#,
    },
    Case {
        name: "strict",
        files: &[("in/bbc/a.txt", b"A.\n"), ("in/bbc/b.txt", b""), ("in/bbc/c.pdf", b"")],
        read: &["in", "--strict"],
        expect: "error in/bbc/b.txt: the file has no text (and 1 more); without --strict it is skipped",
    },
    Case {
        name: "folder_without_articles",
        files: &[("in/.keep", b"")],
        read: &["in"],
        expect: "",
    },
    Case { name: "nothing_named", files: &[], read: &[], expect: "error nothing to read; name a folder, a file, or - for JSONL on standard input" },
    Case {
        name: "path_that_does_not_exist",
        files: &[],
        read: &["nowhere"],
        expect: "error ROOT/nowhere: no such file or folder; check the path, or use - for JSONL on standard input",
    },
    Case {
        name: "dates",
        files: &[(
            "t.csv",
            b"outlet,text,date\nA,x,2021-12-06T23:30:00+01:00\nA,x,2021-12-06 23:30\nA,x,2021-1-2\n\
              A,x,6th December 2021\nA,x,\"Monday, December 6, 2021\"\nA,x,\"Mon, 06 Dec 2021 10:00:00 GMT\"\n\
              A,x,\"Sept. 3, 2021 Friday 9:20 AM GMT\"\nA,x,2020-02-29\nA,x,2021-02-29\nA,x,13/12/2021\n\
              A,x,1638748800\nA,x,December 2021\nA,x,2021-12\nA,x,May 2021 was warm\nA,x,\n",
        )],
        read: &["t.csv"],
        expect: r#"
t-000001 | A | - | 2021-12-06 | - | - | t.csv:2 | "x"
t-000002 | A | - | 2021-12-06 | - | - | t.csv:3 | "x"
t-000003 | A | - | 2021-01-02 | - | - | t.csv:4 | "x"
t-000004 | A | - | 2021-12-06 | - | - | t.csv:5 | "x"
t-000005 | A | - | 2021-12-06 | - | - | t.csv:6 | "x"
t-000006 | A | - | 2021-12-06 | - | - | t.csv:7 | "x"
t-000007 | A | - | 2021-09-03 | - | - | t.csv:8 | "x"
t-000008 | A | - | 2020-02-29 | - | - | t.csv:9 | "x"
t-000009 | A | - | - | - | - | t.csv:10 | "x"
t-000010 | A | - | 2021-12-13 | - | - | t.csv:11 | "x"
t-000011 | A | - | 2021-12-06 | - | - | t.csv:12 | "x"
t-000012 | A | - | - | - | - | t.csv:13 | "x"
t-000013 | A | - | - | - | - | t.csv:14 | "x"
t-000014 | A | - | - | - | - | t.csv:15 | "x"
t-000015 | A | - | - | - | - | t.csv:16 | "x"
note 4 dates were left blank, as no day can be read without guessing; the first is "2021-02-29" (t.csv:10); write dates as 2021-12-06
note t.csv: dates are read with the day first, as 13/12/2021 shows
note t.csv: outlet from outlet, text from text, date from date
"#,
    },
];

//! JSON in its shapes, columns by name and by value, data sets that have no texts, text
//! as it is on the web.

use super::Case;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "json_lines_put_together_have_marks_in_the_middle",
        files: &[(
            "t.jsonl",
            b"{\"outlet\":\"A\",\"text\":\"One.\"}\n\xEF\xBB\xBF{\"outlet\":\"B\",\"text\":\"Two.\"}\n",
        )],
        read: &["t.jsonl"],
        expect: r#"
t-000001 | A | - | - | - | - | t.jsonl:1 | "One."
t-000002 | B | - | - | - | - | t.jsonl:2 | "Two."
note t.jsonl: outlet from outlet, text from text
"#,
    },
    Case {
        name: "a_member_stands_once_in_an_object",
        files: &[(
            "t.jsonl",
            b"{\"outlet\":\"A\",\"text\":\"One.\",\"text\":\"Two.\"}\n\
              {\"outlet\":\"A\",\"text\":\"One.\",\"text\":\"One.\"}\n",
        )],
        read: &["t.jsonl"],
        expect: r#"
t-000002 | A | - | - | - | - | t.jsonl:2 | "One."
skipped t.jsonl:1: not a JSON object: "text" stands twice in it, with different values (column 42)
note t.jsonl: outlet from outlet, text from text
"#,
    },
    Case {
        name: "a_file_without_records_is_named",
        files: &[
            ("in/a.csv", b"outlet,text\n"),
            ("in/b.jsonl", b"\n"),
            ("in/c.json", b"[]"),
            ("in/d.warc", b""),
            ("in/e.csv", b"\xFF\xFE\0\0o\0\0\0"),
        ],
        read: &["in"],
        expect: r#"
skipped in/a.csv: the file holds no records
skipped in/b.jsonl: the file holds no records
skipped in/c.json: the file holds no records
skipped in/d.warc: the file holds no records
skipped in/e.csv: UTF-32, which is not read; save it as UTF-8
note in/a.csv: outlet from outlet, text from text
"#,
    },
    Case {
        name: "json_array_of_objects",
        files: &[(
            "t.json",
            b"\xEF\xBB\xBF [ {\"source\":\"A\",\"text\":\"One.\",\"id\":\"x\"},\n \
              {\"source\":\"A\",\"text\":null}, 7, {\"source\":\"A\",\"text\":\"a\\\"]}\"} ]\n",
        )],
        read: &["t.json"],
        expect: r#"
t-000004 | A | - | - | - | - | t.json:4 | "a\"]}"
x | A | - | - | - | - | t.json:1 | "One."
skipped t.json:2: the text is empty
skipped t.json:3: not a JSON object: invalid type: integer `7`, expected a map (column 1)
note t.json: outlet from source, text from text, doc_id from id
"#,
    },
    Case {
        name: "json_of_newsapi",
        files: &[(
            "t.json",
            br#"{"status":"ok","totalResults":1,"articles":[{"source":{"id":null,"name":"The Harbour"},
              "author":"B. Lane","title":"Rain","description":"It rains.","url":"https://harbour.example/rain",
              "publishedAt":"2024-05-06T07:08:09Z","content":"It has rained for... [+812 chars]"}],"next":{"page":2}}"#,
        )],
        read: &["t.json"],
        expect: r#"
t-000001 | The Harbour | - | 2024-05-06 | Rain | https://harbour.example/rain | t.json:1 | "Rain\n\nIt has rained for... [+812 chars]"
note t.json: outlet from source.name, text from content, title from title, date from publishedAt, url from url
note t.json: texts are cut (“[+1234 chars]”), as NewsAPI does without a paid plan; counts are those of the beginnings
"#,
    },
    Case {
        name: "json_of_webz",
        files: &[(
            "t.json",
            br#"{"posts":[{"thread":{"site":"harbour.example","title_full":"Rain"},"uuid":"u1",
              "published":"2024-05-06T07:08:09.000+03:00","title":"","text":"It rained.","highlightText":"It"}]}"#,
        )],
        read: &["t.json"],
        expect: r#"
u1 | harbour.example | - | 2024-05-06 | Rain | - | t.json:1 | "Rain\n\nIt rained."
note t.json: outlet from thread.site, text from text, title from thread.title_full (not title; --column title=NAME chooses), date from published, doc_id from uuid
"#,
    },
    Case {
        name: "json_of_fundus",
        files: &[(
            "The Harbour/t.json",
            br#"[{"title":"Rain","body":{"summary":["Wet."],"sections":[
              {"headline":[],"paragraphs":["It rained.","It rains."]},
              {"headline":["Later"],"paragraphs":["It will rain."]}]},
              "authors":["B. Lane"],"publishing_date":"2024-05-06 07:08:09+00:00","free_access":true}]"#,
        )],
        read: &["The Harbour/t.json", "--outlet=The Harbour"],
        expect: r#"
t-000001 | The Harbour | - | 2024-05-06 | Rain | - | t.json:1 | "Rain\n\nIt rained.\n\nIt rains.\n\nIt will rain."
note t.json: text from body.sections[].paragraphs[], title from title, date from publishing_date
"#,
    },
    Case {
        name: "json_of_one_article",
        files: &[(
            "t.json",
            br#"{"date_publish":"2024-05-06 07:08:09","maintext":"It rained.","text":null,
              "source_domain":"harbour.example","title":"Rain","authors":["B. Lane"],"image_url":null}"#,
        )],
        read: &["t.json"],
        expect: r#"
t-000001 | harbour.example | - | 2024-05-06 | Rain | - | t.json:1 | "Rain\n\nIt rained."
note t.json: outlet from source_domain, text from maintext (not text; --column text=NAME chooses), title from title, date from date_publish
"#,
    },
    Case {
        name: "json_of_objects_by_their_ids",
        files: &[(
            "t.json",
            br#"{"a1":{"outlet":"A","text":"One."},"a2":{"outlet":"B","text":"Two.","id":"own"},"a3":7}"#,
        )],
        read: &["t.json"],
        expect: r#"
a1 | A | - | - | - | - | t.json:1 | "One."
own | B | - | - | - | - | t.json:2 | "Two."
skipped t.json:3: not a JSON object: invalid type: integer `7`, expected a map (column 1)
note t.json: outlet from outlet, text from text, doc_id from id
"#,
    },
    Case {
        name: "json_lists_within_objects_and_objects_in_a_row",
        files: &[
            (
                "in/a.json",
                br#"{"response":{"status":"ok","docs":[{"source":"A","body":"One."}]}}"#,
            ),
            (
                "in/b.json",
                b"{\"source\":\"A\",\n\"text\":\"One.\"}\n{\"source\":\"A\",\n\"text\":\"Two.\"}\n",
            ),
            ("in/c.json", b"{\"source\":\"A\",\"text\":\"One.\"}\n{\"source\":\"A\"\n{\"source\":\"A\",\"text\":\"Two.\"}\n"),
        ],
        read: &["in"],
        expect: r#"
a-000001 | A | - | - | - | - | in/a.json:1 | "One."
b-000001 | A | - | - | - | - | in/b.json:1 | "One."
b-000002 | A | - | - | - | - | in/b.json:2 | "Two."
c-000001 | A | - | - | - | - | in/c.json:1 | "One."
c-000003 | A | - | - | - | - | in/c.json:3 | "Two."
skipped in/c.json:2: not a JSON object: EOF while parsing an object (column 13)
note in/a.json: outlet from source, text from body
note in/b.json: outlet from source, text from text
note in/c.json: outlet from source, text from text
"#,
    },
    Case {
        name: "json_that_is_cut_off_or_unknown",
        files: &[
            ("in/a.json", br#"[{"source":"A","text":"One."},{"source":"A","te"#),
            ("in/b.json", br#"{"query":"rain","things":[{"caption":"One."}]}"#),
            ("in/c.json", b""),
        ],
        read: &["in"],
        expect: r#"
a-000001 | A | - | - | - | - | in/a.json:1 | "One."
skipped in/a.json:2: the JSON is broken or cut off here; what is behind was not read
skipped in/b.json: no column for the text; found query, things[].caption; name it with --column text=NAME
skipped in/c.json: the file holds no records
note in/a.json: outlet from source, text from text
"#,
    },
    Case {
        name: "table_whose_separator_is_declared",
        files: &[("t.csv", b"sep=;\r\noutlet;text\r\nA;One, two\r\n")],
        read: &["t.csv"],
        expect: r#"
t-000001 | A | - | - | - | - | t.csv:3 | "One, two"
note t.csv: columns parted by ';'
note t.csv: outlet from outlet, text from text
"#,
    },
    Case {
        name: "table_whose_columns_tie",
        files: &[("t.csv", b"outlet,Text,text\nA,One.,Two.\n")],
        read: &["t.csv"],
        expect: "error t.csv: two columns for the text, Text (column 2) and text (column 3), with different values; choose one with --column text=#2 or --column text=#3",
    },
    Case {
        name: "table_whose_tie_is_decided",
        files: &[("t.csv", b"outlet,Text,text\nA,One.,Two.\n")],
        read: &["t.csv", "--column=text=#3"],
        expect: r#"
t-000001 | A | - | - | - | - | t.csv:2 | "Two."
note t.csv: outlet from outlet, text from text
"#,
    },
    Case {
        name: "table_of_trafilatura_without_header",
        files: &[(
            "t.csv",
            b"https://harbour.example/a\tnull\tf1\tharbour.example\tRain\tnull\t2024-05-06\tIt rained.\tnull\tnull\tarticle\nhttps://harbour.example/b\tnull\tf2\tharbour.example\tnull\tnull\tnull\tIt shone.\tnull\tnull\tarticle\n",
        )],
        read: &["t.csv"],
        expect: r#"
t-000001 | harbour.example | - | 2024-05-06 | Rain | https://harbour.example/a | t.csv:1 | "Rain\n\nIt rained."
t-000002 | harbour.example | - | - | - | https://harbour.example/b | t.csv:2 | "It shone."
note t.csv: columns parted by tabs
note t.csv: outlet from hostname, text from text, title from title, date from date, url from url, doc_id from id
"#,
    },
    Case {
        name: "table_of_factiva",
        files: &[(
            "t.csv",
            b"HD,SN,PD,LP,TD,AN\nRain,The Harbour,6 May 2024,It rained.,It rains.,HARB1\nSun,The Harbour,7 May 2024,,It shone.,HARB2\n",
        )],
        read: &["t.csv"],
        expect: r#"
HARB1 | The Harbour | - | 2024-05-06 | Rain | - | t.csv:2 | "Rain\n\nIt rained.\n\nIt rains."
HARB2 | The Harbour | - | 2024-05-07 | Sun | - | t.csv:3 | "Sun\n\nIt shone."
note t.csv: outlet from SN, text from LP + TD, title from HD, date from PD, doc_id from AN
"#,
    },
    Case {
        name: "table_whose_outlet_is_in_addresses",
        files: &[(
            "t.csv",
            b"url,title,text\nhttps://www.harbour.example/a,T,One.\nhttps://ledger.example/b,T,Two.\n",
        )],
        read: &["t.csv"],
        expect: r#"
t-000001 | harbour.example | - | - | T | https://www.harbour.example/a | t.csv:2 | "T\n\nOne."
t-000002 | ledger.example | - | - | T | https://ledger.example/b | t.csv:3 | "T\n\nTwo."
note t.csv: outlet from the site in url, text from text, title from title, url from url
"#,
    },
    Case {
        name: "table_of_media_cloud",
        files: &[(
            "t.csv",
            b"id,indexed_date,language,media_name,media_url,publish_date,title,url\n1,2024-05-07,en,harbour.example,https://harbour.example,2024-05-06,Rain,https://harbour.example/a\n",
        )],
        read: &["t.csv"],
        expect: "error t.csv: this is Media Cloud's list of stories (media_name, media_url, publish_date, title, url): it has addresses and titles, and no texts; fetch the pages and give them as a table with a column text",
    },
    Case {
        name: "table_of_gdelt",
        files: &[("t.csv", b"\xEF\xBB\xBFURL,MobileURL,Date,Title\nhttps://harbour.example/a,,2024-05-06 07:00:00,Rain\n")],
        read: &["t.csv"],
        expect: "error t.csv: this is GDELT's list of articles (URL, MobileURL, Date, Title): it has addresses and titles, and no texts; fetch the pages and give them as a table with a column text",
    },
    Case {
        name: "table_whose_text_has_another_name",
        files: &[(
            "t.csv",
            b"outlet,wording\nA,one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten\n",
        )],
        read: &["t.csv"],
        expect: "error t.csv: no column for the text; found outlet, wording; name it with --column text=NAME (wording looks like one: 60 words in the middle)",
    },
    Case {
        name: "encodings_by_file",
        files: &[
            ("in/a.csv", b"\xFF\xFEo\0u\0t\0l\0e\0t\0,\0t\0e\0x\0t\0\n\0A\0,\0\x1C\x20H\0i\0\x1D\x20\n\0"),
            ("in/b.csv", b"outlet,text\nA,\x93Caf\xE9\x94\nA,\xE2\x80\x9CCaf\xC3\xA9\xE2\x80\x9D\n"),
            ("in/c.jsonl", b"{\"outlet\":\"A\",\"text\":\"One\xE2\x80\xA8line\"}\r\n"),
        ],
        read: &["in"],
        expect: r#"
a-000001 | A | - | - | - | - | in/a.csv:2 | "“Hi”"
b-000001 | A | - | - | - | - | in/b.csv:2 | "“Café”"
b-000002 | A | - | - | - | - | in/b.csv:3 | "“Café”"
c-000001 | A | - | - | - | - | in/c.jsonl:1 | "One\u{2028}line"
note 1 article has bytes that are not UTF-8 and were read as Windows-1252; the first is in/b.csv:2; --encoding names another
note in/a.csv: outlet from outlet, text from text
note in/b.csv: outlet from outlet, text from text
note in/c.jsonl: outlet from outlet, text from text
"#,
    },
    Case {
        name: "encoding_that_somebody_names",
        files: &[("t.csv", b"outlet,text\nA,\xCF\xF0\xE8\xE2\xE5\xF2\n")],
        read: &["t.csv", "--encoding=windows-1251"],
        expect: r#"
t-000001 | A | - | - | - | - | t.csv:2 | "Привет"
note t.csv: outlet from outlet, text from text
"#,
    },
    Case {
        name: "mojibake_is_told",
        files: &[(
            "t.csv",
            "outlet,text\nA,\"â€œNo,â€\u{9d} she said.\"\nA,cafÃ©\nB,São Paulo\n".as_bytes(),
        )],
        read: &["t.csv"],
        expect: r#"
t-000001 | A | - | - | - | - | t.csv:2 | "â€œNo,â€\u{9d} she said."
t-000002 | A | - | - | - | - | t.csv:3 | "cafÃ©"
t-000003 | B | - | - | - | - | t.csv:4 | "São Paulo"
note 2 articles are garbled (â€œ stands for a quotation mark, Ã© for é), so that quotations cannot be seen: A 2; the first is t.csv:2; export again as UTF-8
note t.csv: outlet from outlet, text from text
"#,
    },
];

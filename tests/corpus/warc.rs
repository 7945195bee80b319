//! Web archives: pages in records, and records that are damaged.

use super::packed::{gzip, zstd};
use super::pages::page;
use super::{Folder, check};

/// A record that holds a server's answer.
fn response(address: &str, answer: &[u8]) -> Vec<u8> {
    record("response", address, "application/http; msgtype=response", answer)
}

fn record(kind: &str, address: &str, content: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: \
         2025-01-01T00:00:00Z\r\nContent-Type: {content}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body, b"\r\n\r\n"].concat()
}

/// A server's answer.
fn answer(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 {head}\r\n\r\n").as_bytes(), body].concat()
}

fn rain(day: &str) -> String {
    let head = format!("<title>Rain on {day}</title><meta name=date content=2024-05-06>");
    page(
        &head,
        &format!("It rained on {day}, and, as the forecast had said, nowhere else."),
    )
}

/// The bytes in chunks, as a server sends them.
fn chunked(body: &[u8]) -> Vec<u8> {
    let chunk = |part: &[u8]| {
        [format!("{:x}\r\n", part.len()).as_bytes(), part, b"\r\n"].concat()
    };
    let parts = body.chunks(100).flat_map(chunk);
    parts.chain(b"0\r\n\r\n".iter().copied()).collect()
}

const HTML: &str = "200 OK\r\nContent-Type: text/html";

fn records() -> Vec<Vec<u8>> {
    let latin = rain("Sonntag").replace("nowhere", "nirgendwo – außer hier –");
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&latin);
    let latin = latin.into_owned();
    vec![
        record("warcinfo", "", "application/warc-fields", b"software: x\r\n"),
        record(
            "request",
            "https://harbour.example/1",
            "application/http",
            b"GET / HTTP/1.1\r\n\r\n",
        ),
        response(
            "https://www.harbour.example/1",
            &answer(HTML, rain("Monday").as_bytes()),
        ),
        response(
            "https://harbour.example/2",
            &answer("301 Moved\r\nContent-Type: text/html", b"moved"),
        ),
        response(
            "https://harbour.example/3",
            &answer("200 OK\r\nContent-Type: image/png", b"\x89PNG"),
        ),
        response(
            "https://vale.example/4",
            &answer(&format!("{HTML}; charset=\"Windows-1252\""), &latin),
        ),
        response(
            "https://vale.example/5",
            &answer(
                &format!(
                    "{HTML}\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip"
                ),
                &chunked(&gzip(rain("Tuesday").as_bytes())),
            ),
        ),
        record(
            "resource",
            "https://vale.example/6",
            "text/html",
            rain("Friday").as_bytes(),
        ),
        response(
            "https://vale.example/7",
            &answer(
                &format!("{HTML}\r\nContent-Encoding: gzip"),
                rain("Sunday").as_bytes(),
            ),
        ),
        response(
            "https://vale.example/8",
            &answer(&format!("{HTML}\r\nContent-Encoding: br"), b"\x1b\x02"),
        ),
        response("https://vale.example/9", &answer(HTML, b"<a href=/>Home</a>")),
        response("https://vale.example/10", b"no answer at all"),
    ]
}

const PAGES: &str = "web pages: articles were found with dom_smoothie 0.19; menus, appeals, \
                     captions and their like on the pages are no part of the texts";

#[test]
fn the_pages_of_an_archive_are_articles() {
    let folder = Folder::new("the_pages_of_an_archive");
    let text = |day: &str, where_: &str| {
        format!(
            "\"Rain on {day}\\n\\nIt rained on {day}, and, as the forecast had said, {where_} \
             else.\\n\\nThe council, which met behind closed doors, will say more on Friday, \
             its spokesman said.\""
        )
    };
    let members: Vec<Vec<u8>> = records().iter().map(|record| gzip(record)).collect();
    let frames: Vec<Vec<u8>> = records().iter().map(|record| zstd(record)).collect();
    for (name, bytes) in [
        ("c.warc", records().concat()),
        ("c.warc.gz", members.concat()),
        ("c.warc.zst", frames.concat()),
    ] {
        folder.write(name, &bytes);
        let articles = [
            ("000003", "harbour.example", "Monday", "https://www.harbour.example/1", 3),
            ("000006", "vale.example", "Sonntag", "https://vale.example/4", 6),
            ("000007", "vale.example", "Tuesday", "https://vale.example/5", 7),
            ("000008", "vale.example", "Friday", "https://vale.example/6", 8),
            ("000009", "vale.example", "Sunday", "https://vale.example/7", 9),
        ];
        let mut expect = String::new();
        for (id, outlet, day, url, line) in articles {
            let place = if day == "Sonntag" {
                "nirgendwo – außer hier –"
            } else {
                "nowhere"
            };
            expect += &format!(
                "c-{id} | {outlet} | - | 2024-05-06 | Rain on {day} | {url} | {name}:{line} | {}\n",
                text(day, place)
            );
        }
        expect += &format!(
            "skipped {name}:10: https://vale.example/8: packed with Brotli, which is not read; \
             fetch it unpacked\n\
             skipped {name}:11: https://vale.example/9: no text of an article was found on the \
             page (dom_smoothie 0.19); if it is one, save its text as .txt\n\
             skipped {name}:12: no answer of a server, though the record says so\n\
             note {name}: 4 records are no pages: 1 answer that is no page, 1 answer with status \
             301, 1 request record, 1 warcinfo record\n\
             note {PAGES}"
        );
        check(name, &folder, &[name], &expect);
    }
}

#[test]
fn a_damaged_archive_is_read_on() {
    let folder = Folder::new("a_damaged_archive");
    let one = |number: u32| {
        response(
            &format!("https://a.example/{number}"),
            &answer(HTML, rain("Monday").as_bytes()),
        )
    };
    let lying = String::from_utf8(one(2))
        .unwrap()
        .replace("Content-Length: ", "Content-Length: 1");
    let cut = &one(4)[..300];
    let bytes = [&one(1)[..], lying.as_bytes(), b"rubbish\r\n", &one(3), cut].concat();
    folder.write("d.warc", &bytes);
    let corpus = folder.read(&["d.warc"]).unwrap();
    let read: Vec<&str> =
        corpus.articles.iter().filter_map(|a| a.url.as_deref()).collect();
    assert_eq!(read, ["https://a.example/1", "https://a.example/3"]);
    let said: Vec<String> = corpus.skipped.iter().map(ToString::to_string).collect();
    let length = one(1).len();
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(
        said[0].starts_with(&format!("d.warc:2: byte {length}: a record of 1")),
        "{said:#?}"
    );
    assert!(said[0].contains("in which another begins"), "{said:#?}");
    assert!(said[1].contains("bytes, of which"), "{said:#?}");
}

#[test]
fn a_damaged_member_of_a_packed_archive_costs_one_page() {
    let folder = Folder::new("a_damaged_member");
    let one = |number: u32| {
        let day =
            format!("day {number}, the {}th", u64::from(number).pow(20) % 9_999_991);
        response(
            &format!("https://a.example/{number}"),
            &answer(HTML, rain(&day).as_bytes()),
        )
    };
    let members: Vec<Vec<u8>> = (1..=6).map(|number| gzip(&one(number))).collect();
    for (at, value) in [(0, 0x20), (11, 0xFF), (90, 0x81), (180, 0)] {
        let mut file = members.clone();
        file[1][at] = value;
        file[4].truncate(at + 1);
        folder.write("e.warc.gz", &file.concat());
        let corpus = folder.read(&["e.warc.gz"]).unwrap();
        let read: Vec<&str> =
            corpus.articles.iter().filter_map(|a| a.url.as_deref()).collect();
        assert_eq!(
            read,
            [1, 3, 4, 6].map(|number| format!("https://a.example/{number}")),
            "{at}"
        );
        let said: Vec<String> = corpus.skipped.iter().map(ToString::to_string).collect();
        let lost = |bytes: usize| {
            let reason = format!(
                "a damaged piece of the compressed file: {bytes} bytes of it are passed over; \
                 copy the file again"
            );
            said.iter().any(|said| said.ends_with(&reason))
        };
        assert!(lost(file[1].len()) && lost(file[4].len()), "{at}: {said:#?}");
    }
}

#[test]
fn a_page_in_an_archive_that_is_too_long_is_named() {
    let folder = Folder::new("a_page_in_an_archive_too_long");
    let bomb = answer(
        &format!("{HTML}\r\nContent-Encoding: gzip"),
        &gzip(&vec![b' '; 5_000_000]),
    );
    let long = answer(HTML, &vec![b' '; 200_000]);
    let bytes = [
        response("https://a.example/1", &bomb),
        response("https://a.example/2", &long),
        response("https://a.example/3", &answer(HTML, rain("Monday").as_bytes())),
    ];
    folder.write("l.warc", &bytes.concat());
    let corpus = folder.read(&["l.warc", "--limit=record=100KB"]).unwrap();
    assert_eq!(corpus.articles.len(), 1);
    let said: Vec<String> = corpus.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "l.warc:1: https://a.example/1: more than 100 KB when unpacked; --limit record=SIZE \
             takes more",
            "l.warc:2: a page of more than 100 KB; --limit record=SIZE takes more",
        ]
    );
}

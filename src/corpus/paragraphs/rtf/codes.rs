//! What the names and numbers of RTF mean.

use encoding_rs::Encoding;

/// The code page of a number, as Windows counts them.
pub(super) fn page(number: i32) -> Option<&'static Encoding> {
    let label = match number {
        932 => "shift_jis".to_string(),
        936 => "gbk".into(),
        949 => "euc-kr".into(),
        950 => "big5".into(),
        866 => "ibm866".into(),
        10_000 => "macintosh".into(),
        65_001 => "utf-8".into(),
        other => format!("windows-{other}"),
    };
    Encoding::for_label(label.as_bytes())
}

/// The code page of a font, by the number of its character set.
pub(super) fn charset(number: i32) -> Option<&'static Encoding> {
    page(match number {
        0 => 1252,
        77 => 10_000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}

/// Words that begin a group whose text is none of the document's.
pub(super) fn is_passed(word: &str) -> bool {
    const PASSED: [&str; 21] = [
        "annotation",
        "bkmkend",
        "colortbl",
        "filetbl",
        "fldinst",
        "footer",
        "footerf",
        "footerl",
        "footerr",
        "footnote",
        "header",
        "headerf",
        "headerl",
        "headerr",
        "info",
        "listtable",
        "nonshppict",
        "object",
        "pict",
        "pntext",
        "stylesheet",
    ];
    PASSED.contains(&word)
}

/// The characters that have a name.
pub(super) fn character(word: &str) -> &'static str {
    match word {
        "~" => "\u{A0}",
        "_" => "\u{2011}",
        "tab" => "\t",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "endash" => "–",
        "emdash" => "—",
        "bullet" => "•",
        "enspace" | "emspace" | "qmspace" => " ",
        _ => "",
    }
}

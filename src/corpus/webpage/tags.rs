//! Kinds of elements, as the parser treats them (HTML standard, 13.2).

/// Without content.
pub(in crate::corpus) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Opened again where a paragraph cuts it.
pub(super) fn is_mark(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

/// Without tags in its content.
pub(super) fn is_raw(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "title"
            | "textarea"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "plaintext"
    )
}

/// Not reached through by an end tag.
pub(super) fn is_barrier(name: &str) -> bool {
    matches!(
        name,
        "applet"
            | "caption"
            | "html"
            | "table"
            | "td"
            | "th"
            | "marquee"
            | "object"
            | "template"
            | "math"
            | "svg"
            | "mi"
            | "mo"
            | "mn"
            | "ms"
            | "mtext"
            | "annotation-xml"
            | "foreignObject"
            | "desc"
            | "title"
            | "select"
    )
}

/// Closed by its own end tag alone; what is neither this nor a mark is not reached
/// through it.
pub(super) fn is_special(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "applet"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "button"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "frameset"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "head"
            | "header"
            | "hgroup"
            | "html"
            | "iframe"
            | "li"
            | "listing"
            | "main"
            | "marquee"
            | "menu"
            | "nav"
            | "noembed"
            | "noframes"
            | "noscript"
            | "object"
            | "ol"
            | "p"
            | "plaintext"
            | "pre"
            | "script"
            | "search"
            | "section"
            | "select"
            | "style"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "template"
            | "textarea"
            | "tfoot"
            | "th"
            | "thead"
            | "title"
            | "tr"
            | "ul"
            | "xmp"
    )
}

/// A part of a table, or a list to choose from: its end tag reaches through.
pub(super) fn is_table(name: &str) -> bool {
    matches!(
        name,
        "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th" | "caption" | "select"
    )
}

/// What a start tag closes, and what holds it back.
pub(super) fn implied(name: &str) -> Option<Implied> {
    let (closes, within): Implied = match name {
        "p" | "div" | "ul" | "ol" | "dl" | "table" | "h1" | "h2" | "h3" | "h4" | "h5"
        | "h6" | "hr" => (
            |name| name == "p",
            |name| matches!(name, "button" | "caption" | "object") || is_cell(name),
        ),
        "li" => {
            (|name| name == "li", |name| matches!(name, "ul" | "ol") || is_block(name))
        }
        "dd" | "dt" => {
            (|name| matches!(name, "dd" | "dt"), |name| name == "dl" || is_block(name))
        }
        "td" | "th" => (
            |name| matches!(name, "td" | "th"),
            |name| matches!(name, "tr" | "table" | "template"),
        ),
        "tr" => (|name| name == "tr", |name| matches!(name, "table" | "template")),
        "tbody" | "thead" | "tfoot" => (
            |name| matches!(name, "tbody" | "thead" | "tfoot"),
            |name| matches!(name, "table" | "template"),
        ),
        "option" | "optgroup" => (
            |name| name == "option",
            |name| matches!(name, "select" | "optgroup" | "datalist"),
        ),
        _ => return None,
    };
    Some((closes, within))
}

/// What is closed, and what holds the closing back.
pub(super) type Implied = (fn(&str) -> bool, fn(&str) -> bool);

fn is_cell(name: &str) -> bool {
    matches!(name, "td" | "th" | "table" | "template")
}

fn is_block(name: &str) -> bool {
    matches!(name, "div" | "table" | "section" | "article")
}

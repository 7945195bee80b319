//! What a page says of its article in JSON-LD (schema.org).

use serde_json::{Map, Value};

/// What is said of the article.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) headline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
    pub(super) body: Option<String>,
    /// Whether the page says that reading all of it costs.
    pub(super) is_paid: bool,
}

/// What the scripts of a page say; `title` tells which of several articles is meant.
///
/// | written | read |
/// |---|---|
/// | an object, a list, `@graph`, several scripts | the objects in them |
/// | `"@type": "NewsArticle"`, `["Article", …]` | an article |
/// | `"publisher": {"@id": "#org"}` | the object with that id |
/// | line breaks in strings, comments around, a comma too many | the same |
/// | what is still no JSON | `headline` and `datePublished`, if they can be made out |
pub(super) fn read(scripts: &[String], title: &str) -> Said {
    let parsed = scripts.iter().map(|script| parsed(script).ok_or(script));
    let (values, broken): (Vec<_>, Vec<_>) = parsed.partition(Result::is_ok);
    let values: Vec<Value> = values.into_iter().flatten().collect();
    let objects: Vec<&Map<String, Value>> = values.iter().flat_map(objects).collect();
    let articles = || objects.iter().filter(|object| is_article(object));
    let is_meant = |object: &&&Map<String, Value>| {
        let headline = object.get("headline").and_then(Value::as_str).unwrap_or_default();
        !headline.is_empty() && title.contains(headline)
    };
    let article = articles().find(is_meant).or_else(|| articles().next());
    match article {
        Some(article) => said(article, &objects),
        None => made_out(broken.into_iter().filter_map(Result::err)),
    }
}

/// Reads JSON, leniently.
fn parsed(script: &str) -> Option<Value> {
    let script = script.trim();
    let script = script.strip_prefix("<!--").unwrap_or(script);
    let script = script.trim_start().strip_prefix("//").unwrap_or(script).trim_start();
    let script = script.strip_prefix("<![CDATA[").unwrap_or(script);
    let script = script.split("]]>").next()?;
    let start = script.find(['{', '['])?;
    let end = script.rfind(['}', ']'])?;
    let inside = script.get(start..=end)?;
    let clean = || inside.replace(|c: char| c.is_control(), " ");
    let strict = serde_json::from_str(inside).ok();
    strict.or_else(|| serde_json::from_str(&without_commas(&clean())).ok())
}

/// The same without commas before a closing bracket.
fn without_commas(json: &str) -> String {
    let (mut out, mut is_string, mut is_escaped) = (String::new(), false, false);
    for c in json.chars() {
        if !is_string && matches!(c, '}' | ']') {
            let end = out.trim_end().len();
            if out[..end].ends_with(',') {
                out.truncate(end - 1);
            }
        }
        is_string ^= c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        out.push(c);
    }
    out
}

/// The objects of a value, those that stand in others behind them.
fn objects(value: &Value) -> Vec<&Map<String, Value>> {
    /// Below these stand other articles, or pieces of this one.
    const OTHERS: [&str; 6] = [
        "itemListElement",
        "mentions",
        "citation",
        "liveBlogUpdate",
        "hasPart",
        "comment",
    ];
    let (mut level, mut found) = (vec![value], Vec::new());
    while !level.is_empty() {
        let mut below = Vec::new();
        for value in level {
            match value {
                Value::Array(list) => below.extend(list),
                Value::Object(object) => {
                    found.push(object);
                    let inside = object.iter();
                    below.extend(
                        inside
                            .filter(|(key, _)| !OTHERS.contains(&&key[..]))
                            .map(|(_, v)| v),
                    );
                }
                _ => {}
            }
        }
        level = below;
    }
    found
}

fn is_article(object: &Map<String, Value>) -> bool {
    let is_kind = |value: &Value| {
        let kind = value.as_str().unwrap_or_default();
        kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report"
    };
    match object.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_kind),
        Some(kind) => is_kind(kind),
        None => false,
    }
}

fn said(article: &Map<String, Value>, all: &[&Map<String, Value>]) -> Said {
    let text = |key: &str| article.get(key).and_then(first_text);
    let named = |key: &str| article.get(key).and_then(|value| name(value, all));
    let is_paid = article.get("isAccessibleForFree").is_some_and(|free| {
        free == &Value::Bool(false)
            || free.as_str().is_some_and(|free| free.eq_ignore_ascii_case("false"))
    });
    Said {
        headline: text("headline").or_else(|| text("name")),
        published: text("datePublished").or_else(|| text("dateCreated")),
        publisher: named("publisher").or_else(|| named("sourceOrganization")),
        url: text("url").or_else(|| text("mainEntityOfPage")),
        body: text("articleBody"),
        is_paid,
    }
}

/// The first text of a value.
fn first_text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim(),
        Value::Array(list) => return list.iter().find_map(first_text),
        Value::Object(object) => {
            return ["@value", "@id"]
                .iter()
                .find_map(|key| object.get(*key).and_then(first_text));
        }
        _ => "",
    };
    (!text.is_empty()).then(|| text.to_string())
}

/// The name of an organization, which may stand elsewhere under its id.
fn name(value: &Value, all: &[&Map<String, Value>]) -> Option<String> {
    let object = match value {
        Value::Array(list) => return list.iter().find_map(|value| name(value, all)),
        Value::Object(object) => object,
        other => return first_text(other),
    };
    let own = object.get("name").and_then(first_text);
    let id = object.get("@id");
    let elsewhere = || {
        let same = all.iter().filter(|other| id.is_some() && other.get("@id") == id);
        same.filter_map(|other| other.get("name")).find_map(first_text)
    };
    own.or_else(elsewhere)
}

/// What can be made out in scripts that are no JSON.
fn made_out<'a>(scripts: impl Iterator<Item = &'a String>) -> Said {
    let scripts: Vec<&String> = scripts.collect();
    let find = |key: &str| {
        let behind = |script: &&String| {
            let (_, behind) = script.split_once(&format!("\"{key}\""))?;
            let behind = behind.trim_start().strip_prefix(':')?.trim_start();
            let mut values = serde_json::Deserializer::from_str(behind).into_iter();
            match values.next() {
                Some(Ok(Value::String(text))) => Some(text),
                _ => None,
            }
        };
        scripts.iter().find_map(behind)
    };
    let is_one = |script: &&String| script.contains("Article\"");
    match scripts.iter().any(is_one) {
        true => Said {
            headline: find("headline"),
            published: find("datePublished"),
            ..Said::default()
        },
        false => Said::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Said, read};

    fn said(script: &str) -> Said {
        read(&[script.to_string()], "")
    }

    #[test]
    fn articles_are_found_in_every_form() {
        for script in [
            r#"{"@type":"NewsArticle","headline":"Rain","datePublished":"2024-05-06"}"#,
            r#"[{"@type":"WebSite","name":"H"},{"@type":["Thing","Article"],"headline":"Rain","datePublished":"2024-05-06"}]"#,
            r#"{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"OpinionNewsArticle","headline":["Rain"],"datePublished":"2024-05-06"}}]}"#,
            "<!-- {\"@type\":\"Article\",\n\"headline\":\"Rain\",\"datePublished\":\"2024-05-06\",} -->",
            "//<![CDATA[\n{\"@type\":\"LiveBlogPosting\",\"name\":\"Rain\",\"dateCreated\":\"2024-05-06\"}\n//]]>",
            r#"{"@type":"NewsArticle","headline":"Rain","datePublished":"2024-05-06", oops"#,
        ] {
            let said = said(script);
            assert_eq!(said.headline.as_deref(), Some("Rain"), "{script}");
            assert_eq!(said.published.as_deref(), Some("2024-05-06"), "{script}");
        }
    }

    #[test]
    fn what_is_no_article_says_nothing() {
        for script in [
            "",
            "{",
            "null",
            r#"{"@type":"WebPage","headline":"Rain"}"#,
            r#"{"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"Rain"}]}"#,
        ] {
            assert_eq!(said(script), Said::default(), "{script}");
        }
    }

    #[test]
    fn the_publisher_may_stand_elsewhere() {
        let script = r##"{"@graph":[{"@type":"Article","publisher":{"@id":"#o"},
            "isAccessibleForFree":"False"},{"@id":"#o","name":"The Harbour"}]}"##;
        let said = said(script);
        assert_eq!(said.publisher.as_deref(), Some("The Harbour"));
        assert!(said.is_paid);
    }
}

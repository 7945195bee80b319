//! A drawing: shapes and texts, some of which lead somewhere.

use svg::Document;
use svg::node::element::{Anchor, Element, Group, Title};
use svg::node::{Text, Value};

/// As wide as all charts are, in pixels; they scale.
pub(super) const WIDTH: f64 = 760.0;

/// Shapes, in the order in which they are drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Picture {
    pub(super) height: f64,
    parts: Vec<Part>,
}

#[derive(Debug, Clone)]
enum Part {
    Shape(Element),
    /// What belongs to an outlet, and perhaps to a story.
    Group {
        outlet: String,
        story: String,
        parts: Vec<Part>,
    },
    /// What leads to a place of `report.html`, and says what it is.
    Link {
        to: String,
        tip: String,
        parts: Vec<Part>,
    },
}

impl Picture {
    /// A shape.
    pub(super) fn shape(&mut self, name: &str, class: &str, attributes: &[(&str, f64)]) {
        let mut element = Element::new(name);
        let all = element.get_attributes_mut();
        all.insert("class".into(), class.into());
        for (name, number) in attributes {
            all.insert((*name).into(), pixels(*number).into());
        }
        self.parts.push(Part::Shape(element));
    }

    /// A path; its class says how it looks.
    pub(super) fn path(&mut self, class: &str, data: String) {
        let mut element = Element::new("path");
        element.get_attributes_mut().insert("class".into(), class.into());
        element.get_attributes_mut().insert("d".into(), data.into());
        self.parts.push(Part::Shape(element));
    }

    /// A line.
    pub(super) fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let ends = [("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)];
        self.shape("line", class, &ends);
    }

    /// A rectangle of some width.
    pub(super) fn bar(&mut self, class: &str, (x, y): (f64, f64), (w, h): (f64, f64)) {
        self.shape("rect", class, &[("x", x), ("y", y), ("width", w), ("height", h)]);
    }

    /// A text on one line; the class says where it is anchored.
    pub(super) fn text(&mut self, class: &str, (x, y): (f64, f64), text: &str) {
        let mut element = Element::new("text");
        let all = element.get_attributes_mut();
        for (name, value) in [("class", Value::from(class)), ("x", pixels(x).into())] {
            all.insert(name.into(), value);
        }
        all.insert("y".into(), pixels(y).into());
        element.get_children_mut().push(Box::new(Text::new(visible(text))));
        self.parts.push(Part::Shape(element));
    }

    /// What `draw` draws belongs to an outlet and a story.
    pub(super) fn group(
        &mut self,
        outlet: &str,
        story: &str,
        draw: impl FnOnce(&mut Picture),
    ) {
        let parts = drawn(draw);
        self.parts.push(Part::Group {
            outlet: outlet.into(),
            story: story.into(),
            parts,
        });
    }

    /// What `draw` draws leads to `to`, if there is such a place, and says `tip`.
    pub(super) fn link(
        &mut self,
        to: Option<String>,
        tip: &str,
        draw: impl FnOnce(&mut Picture),
    ) {
        let (to, parts) = (to.unwrap_or_default(), drawn(draw));
        self.parts.push(Part::Link { to, tip: visible(tip), parts });
    }

    /// The drawing for a page, named by its title and described by its note.
    pub(super) fn inline(&self, name: &str, title: &str, note: &str) -> String {
        let ids = (format!("{name}-title"), format!("{name}-note"));
        let mut document = Document::new()
            .set("viewBox", format!("0 0 {} {}", WIDTH, pixels(self.height)))
            .set("width", WIDTH)
            .set("height", pixels(self.height))
            .set("role", "group")
            .set("aria-labelledby", ids.0.as_str())
            .set("class", "chart")
            .add(named("title", &ids.0, title))
            .add(named("desc", &ids.1, note));
        for part in &self.parts {
            document = add(document, part, "");
        }
        document.to_string()
    }

    /// Adds the drawing to a document, moved down; its links begin with `root`.
    pub(super) fn onto(&self, document: Document, down: f64, root: &str) -> Document {
        let mut group =
            Group::new().set("transform", format!("translate(0 {})", pixels(down)));
        for part in &self.parts {
            group = group.add(node(part, root));
        }
        document.add(group)
    }
}

/// A title or a description with an id.
pub(super) fn named(tag: &str, id: &str, text: &str) -> Element {
    let mut element = Element::new(tag);
    element.get_attributes_mut().insert("id".into(), id.into());
    element.get_children_mut().push(Box::new(Text::new(visible(text))));
    element
}

fn drawn(draw: impl FnOnce(&mut Picture)) -> Vec<Part> {
    let mut inner = Picture::default();
    draw(&mut inner);
    inner.parts
}

fn add(document: Document, part: &Part, root: &str) -> Document {
    document.add(node(part, root))
}

fn node(part: &Part, root: &str) -> Box<dyn svg::Node> {
    match part {
        Part::Shape(element) => Box::new(element.clone()),
        Part::Group { outlet, story, parts } => {
            let group = Group::new().set("data-outlet", outlet.as_str());
            let group = match story.is_empty() {
                true => group,
                false => group.set("data-story", story.as_str()),
            };
            Box::new(parts.iter().fold(group, |group, part| group.add(node(part, root))))
        }
        Part::Link { to, tip, parts } => {
            let tip = Title::new(tip.as_str());
            match to.is_empty() {
                true => {
                    let group = Group::new().add(tip);
                    Box::new(parts.iter().fold(group, |g, part| g.add(node(part, root))))
                }
                false => {
                    let link = Anchor::new().set("href", format!("{root}#{to}")).add(tip);
                    Box::new(parts.iter().fold(link, |a, part| a.add(node(part, root))))
                }
            }
        }
    }
}

/// A length with one decimal at most.
pub(super) fn pixels(length: f64) -> f64 {
    // Adding 0 makes −0 a 0.
    (length * 10.0).round() / 10.0 + 0.0
}

/// Without what XML does not allow and nobody sees.
fn visible(text: &str) -> String {
    crate::report::visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

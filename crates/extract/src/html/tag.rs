//! A start tag with the attributes that matter here.

use html5gum::StartTag;

/// A start tag.
#[derive(Clone, Debug, Default)]
pub(super) struct Tag {
    /// Name, in small letters.
    pub(super) name: String,
    pub(super) id: String,
    pub(super) classes: Vec<String>,
    attributes: Vec<(String, String)>,
}

/// Attributes kept.
const ATTRIBUTES: &[&str] = &["style", "hidden", "href", "bgcolor", "color", "text", "size", "open"];

/// Classes kept of one element.
const CLASSES: usize = 32;

impl Tag {
    pub(super) fn new(start: &StartTag<()>) -> Self {
        let value = |name: &[u8]| start.attributes.get(name).map(|value| lossy(&value.value));
        let classes = value(b"class").unwrap_or_default();
        let kept = ATTRIBUTES.iter().filter_map(|name| Some(((*name).to_owned(), value(name.as_bytes())?)));
        Self {
            name: lossy(&start.name),
            id: value(b"id").unwrap_or_default(),
            classes: classes.split_whitespace().take(CLASSES).map(str::to_owned).collect(),
            attributes: kept.collect(),
        }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

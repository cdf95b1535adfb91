//! JSON Resume: its sections in the order of the schema, written as a resume would have them.

use serde_json::Value;

use crate::text::encoding::decode;
use crate::text::galley::Galley;
use crate::{Document, Format, Limits, LineKind, Reader, Style, Unreadable};

/// Keys of which a JSON file has to have some at its top to be a resume.
const KEYS: &[&str] =
    &["\"basics\"", "\"work\"", "\"education\"", "\"skills\"", "\"volunteer\"", "jsonresume"];

/// Whether the bytes are meant as a JSON Resume, valid or not.
pub(crate) fn is_json_resume(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return false;
    }
    text.contains("\"basics\"") || KEYS.iter().filter(|key| text.contains(*key)).count() >= 2
}

/// How much larger than the text that is kept a JSON file may be; values take many times their bytes.
const SLACK: usize = 4;

/// Reads a JSON Resume.
///
/// # Errors
/// [`Unreadable::Damaged`] with line and column where the JSON is not valid or nested too deep;
/// [`Unreadable::TooLarge`] for a file many times the size of the text that is kept.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    let limit = limits.text_bytes.saturating_mul(SLACK);
    if bytes.len() > limit {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit });
    }
    let decoded = decode(bytes, None);
    let resume: Value =
        serde_json::from_str(&decoded.text).map_err(|error| Unreadable::Damaged(format!("JSON: {error}")))?;
    let mut writer = Writer { galley: Galley::new(Format::JsonResume, Reader::Json, limits) };
    if let Some((code, message)) = decoded.remark {
        writer.galley.remark(code, message);
    }
    writer.basics(resume.get("basics").unwrap_or(&Value::Null));
    for section in SECTIONS {
        writer.section(section, list(&resume, section.key));
    }
    Ok(writer.galley.finish())
}

/// How the entries of a section are written. Of several keys the first that is there is taken.
struct Section {
    key: &'static str,
    heading: &'static str,
    /// What stands on an entry's first line, parted by tabs.
    title: &'static [&'static [&'static str]],
    /// Whether an entry without end goes on to this day.
    goes_on: bool,
    /// A list that is written on one line behind a colon.
    inline: &'static [&'static str],
}

const SECTIONS: &[Section] = &[
    Section {
        key: "work",
        heading: "Work",
        title: &[&["position"], &["name", "company"], &["location"]],
        goes_on: true,
        inline: &[],
    },
    Section {
        key: "volunteer",
        heading: "Volunteer",
        title: &[&["position"], &["organization"], &["location"]],
        goes_on: true,
        inline: &[],
    },
    Section {
        key: "education",
        heading: "Education",
        title: &[&["studyType"], &["area"], &["institution"], &["score", "gpa"]],
        goes_on: false,
        inline: &[],
    },
    Section {
        key: "skills",
        heading: "Skills",
        title: &[&["name"], &["level"]],
        goes_on: false,
        inline: &["keywords"],
    },
    Section {
        key: "projects",
        heading: "Projects",
        title: &[&["name"], &["entity"]],
        goes_on: false,
        inline: &["roles", "keywords"],
    },
    Section {
        key: "awards",
        heading: "Awards",
        title: &[&["title"], &["awarder"]],
        goes_on: false,
        inline: &[],
    },
    Section {
        key: "certificates",
        heading: "Certificates",
        title: &[&["name", "title"], &["issuer"]],
        goes_on: false,
        inline: &[],
    },
    Section {
        key: "publications",
        heading: "Publications",
        title: &[&["name"], &["publisher"]],
        goes_on: false,
        inline: &[],
    },
    Section {
        key: "languages",
        heading: "Languages",
        title: &[&["language", "name"], &["fluency", "level"]],
        goes_on: false,
        inline: &[],
    },
    Section {
        key: "interests",
        heading: "Interests",
        title: &[&["name"]],
        goes_on: false,
        inline: &["keywords"],
    },
    Section { key: "references", heading: "References", title: &[&["name"]], goes_on: false, inline: &[] },
];

/// Keys with running text, and keys with lists that become bullets.
const TEXTS: &[&str] = &["summary", "description", "reference"];
const BULLETS: &[&str] = &["highlights", "courses"];

struct Writer {
    galley: Galley,
}

impl Writer {
    fn line(&mut self, kind: LineKind, text: &str) {
        self.galley.set_kind(kind);
        for line in text.lines() {
            self.galley.text(line, Style::default());
            self.galley.end_line();
        }
    }

    fn basics(&mut self, basics: &Value) {
        for key in ["name", "label"] {
            self.line(LineKind::Body, &text(basics, key));
        }
        let place = basics.get("location").unwrap_or(&Value::Null);
        let parts = ["city", "region", "countryCode"].map(|key| text(place, key));
        let place = joined(&parts, ", ");
        let contact = [text(basics, "email"), text(basics, "phone"), text(basics, "url"), place];
        self.line(LineKind::Body, &joined(&contact, "\t"));
        self.link(basics);
        for profile in list(basics, "profiles") {
            let parts = ["network", "username", "url"].map(|key| text(profile, key));
            self.line(LineKind::Body, &joined(&parts, "\t"));
            self.link(profile);
        }
        let summary = text(basics, "summary");
        if !summary.is_empty() {
            self.heading("Summary");
            self.line(LineKind::Body, &summary);
        }
    }

    fn link(&mut self, value: &Value) {
        for key in ["url", "website"] {
            self.galley.link(&text(value, key));
        }
    }

    fn heading(&mut self, heading: &str) {
        self.galley.end_block();
        self.line(LineKind::Heading(1), heading);
    }

    fn section(&mut self, section: &Section, entries: &[Value]) {
        if entries.is_empty() {
            return;
        }
        self.heading(section.heading);
        for (number, entry) in entries.iter().enumerate() {
            if number > 0 && entry.get("startDate").is_some() {
                self.galley.end_block();
            }
            self.entry(section, entry);
        }
    }

    fn entry(&mut self, section: &Section, entry: &Value) {
        let parts: Vec<String> = section.title.iter().map(|keys| first_text(entry, keys)).collect();
        let keywords: Vec<String> =
            section.inline.iter().flat_map(|key| list(entry, key)).map(plain).collect();
        let title = [joined(&parts, "\t"), joined(&keywords, ", ")];
        // An entry may be written as a bare string.
        let bare = entry.as_str().unwrap_or_default();
        self.line(LineKind::Body, bare);
        self.line(LineKind::Body, &joined(&title, ": "));
        self.line(LineKind::Body, &period(entry, section.goes_on));
        self.link(entry);
        for key in TEXTS {
            self.line(LineKind::Body, &text(entry, key));
        }
        for item in BULLETS.iter().flat_map(|key| list(entry, key)) {
            self.galley.set_bullet(true);
            self.line(LineKind::Body, &plain(item));
            self.galley.set_bullet(false);
        }
    }
}

/// "2015-03 – Present"
fn period(entry: &Value, goes_on: bool) -> String {
    let (start, end) = (month(&text(entry, "startDate")), month(&text(entry, "endDate")));
    if start.is_empty() && end.is_empty() {
        return month(&first_text(entry, &["date", "releaseDate"]));
    }
    let end = if end.is_empty() && goes_on { "Present".to_owned() } else { end };
    joined(&[start, end], " \u{2013} ")
}

/// A date without its day.
fn month(date: &str) -> String {
    let is_day =
        date.len() >= 10 && date.as_bytes().get(4) == Some(&b'-') && date.as_bytes().get(7) == Some(&b'-');
    date.get(..7).filter(|_| is_day).unwrap_or(date).to_owned()
}

fn joined(parts: &[String], between: &str) -> String {
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(between)
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn first_text(value: &Value, keys: &[&str]) -> String {
    keys.iter().map(|key| text(value, key)).find(|text| !text.is_empty()).unwrap_or_default()
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).map(plain).unwrap_or_default()
}

/// A string or number as text; anything else is none.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test that cannot read its own sample has failed")]

    use super::*;

    const SAMPLE: &str = r#"{"basics":{"name":"Zoë Lund","label":"Fitter","email":"z@example.org","location":{"city":"Turku"},
        "profiles":[{"network":"Site","url":"https://example.org"}],"summary":"Steady."},
        "work":[{"position":"Fitter","company":"Kestrel Yard","startDate":"2019-03-01","summary":"Hulls.","highlights":["cut","* weld"]},
        {"position":"Helper","name":"Pier","startDate":"2017","endDate":"2019-02-28"}],
        "skills":[{"name":"Metal","level":"Master","keywords":["welding",7]},"rope"],"references":[{"name":"A","reference":"Good."}]}"#;

    #[test]
    fn sections_are_written_like_a_resume() {
        let document = read(SAMPLE.as_bytes(), &Limits::default()).expect("reads");
        let expected = "Zoë Lund\nFitter\nz@example.org\tTurku\nSite\thttps://example.org\n\nSummary\nSteady.\n\n\
            Work\nFitter\tKestrel Yard\n2019-03 – Present\nHulls.\n• cut\n• weld\n\nHelper\tPier\n2017 – 2019-02\n\n\
            Skills\nMetal\tMaster: welding, 7\nrope\n\nReferences\nA\nGood.\n";
        assert_eq!(document.visible(), expected);
        assert_eq!(document.links, ["https://example.org"]);
        let headings = document.lines.iter().filter(|line| line.kind == LineKind::Heading(1)).count();
        assert_eq!(headings, 4);
    }

    #[test]
    fn broken_json_says_where() {
        let broken = read(b"{\"basics\": {\n  \"name\" 1}}", &Limits::default()).err();
        assert!(
            matches!(&broken, Some(Unreadable::Damaged(what)) if what.contains("line 2 column 10")),
            "{broken:?}"
        );
        let deep = format!("{{\"basics\":{}", "[".repeat(100_000));
        assert!(matches!(read(deep.as_bytes(), &Limits::default()), Err(Unreadable::Damaged(_))));
    }

    #[test]
    fn told_from_other_json_and_text() {
        assert!(is_json_resume(SAMPLE.as_bytes()));
        assert!(is_json_resume(b"\xef\xbb\xbf {\"work\":[], \"education\":["));
        assert!(!is_json_resume(b"{\"work\": 1}"));
        assert!(!is_json_resume(b"The \"basics\" of work"));
    }

    #[test]
    fn every_beginning_of_a_file_reads() {
        for end in 0..SAMPLE.len() {
            let _ = read(&SAMPLE.as_bytes()[..end], &Limits::default());
        }
    }
}

//! Messages and web archives (`.eml`, `.mht`, and `.doc` files that are such): the part with the text is
//! found, decoded and handed to the reader of HTML or of plain text.

mod transfer;

use crate::{Document, Limits, Unreadable, html, text};

/// Headers that no other kind of file starts with.
const TELLING: &[&str] =
    &["mime-version", "content-type", "message-id", "received", "return-path", "delivered-to"];

/// Headers that go with them.
const COMMON: &[&str] =
    &["from", "to", "subject", "date", "reply-to", "content-transfer-encoding", "content-location"];

/// Header lines looked at to tell a message.
const SAMPLE: usize = 60;

/// Whether the bytes are a message: header lines from the very first on, one of them a telling one.
pub(crate) fn looks_like_mime(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..16_384).unwrap_or(bytes)).into_owned();
    let (mut telling, mut common) = (0, 0);
    for line in head.trim_start_matches('\u{feff}').trim_start().lines().take(SAMPLE) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, value)) = line.split_once(':') else { break };
        let name = name.to_ascii_lowercase();
        telling += usize::from(TELLING.contains(&name.as_str()) && !value.trim().is_empty());
        common += usize::from(COMMON.contains(&name.as_str()));
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            break;
        }
    }
    head.starts_with("MIME-Version:") || (telling > 0 && telling + common >= 2)
}

/// Parts within parts that are looked into, and parts looked at in all.
const NESTING: usize = 8;
const PARTS: usize = 200;

/// Reads the text of a message.
///
/// # Errors
/// [`Unreadable::Unsupported`] when a document is attached: what was sent is the attachment, not the note
/// around it. [`Unreadable::NoText`] when there is no part with text. Otherwise as the reader of the part.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    let mut parts = Parts::default();
    collect(bytes, NESTING, &mut parts);
    if parts.attachment {
        return Err(Unreadable::Unsupported(
            "an e-mail message with attachments; save the attachment itself",
        ));
    }
    let Some(leaf) = parts.html.or(parts.plain) else { return Err(Unreadable::NoText) };
    let body = transfer::decode(leaf.body, &leaf.encoding);
    let charset = leaf.kind.parameter("charset");
    if leaf.kind.name == "text/html" || html::looks_like_html(&body) {
        html::read_declared(&body, charset, limits)
    } else {
        text::read_declared(&body, charset, None, limits)
    }
}

/// The parts of a message that matter.
#[derive(Default)]
struct Parts<'a> {
    html: Option<Leaf<'a>>,
    plain: Option<Leaf<'a>>,
    /// A document is attached.
    attachment: bool,
    seen: usize,
}

/// A part without parts of its own.
struct Leaf<'a> {
    kind: ContentType,
    encoding: String,
    body: &'a [u8],
}

/// Looks through an entity; `nesting` says how deep parts within parts are followed.
fn collect<'a>(entity: &'a [u8], nesting: usize, parts: &mut Parts<'a>) {
    parts.seen += 1;
    if parts.seen > PARTS {
        return;
    }
    let (headers, body) = split_headers(entity);
    let kind = ContentType::new(&header(&headers, "content-type"));
    let disposition = ContentType::new(&header(&headers, "content-disposition"));
    if let Some(boundary) = kind.parameter("boundary").filter(|_| kind.name.starts_with("multipart/")) {
        if nesting > 0 {
            bodies(body, boundary).into_iter().for_each(|part| collect(part, nesting - 1, parts));
        }
        return;
    }
    if kind.name == "message/rfc822" && nesting > 0 {
        return collect(body, nesting - 1, parts);
    }
    parts.attachment |= is_document(&kind, &disposition);
    if disposition.name == "attachment" {
        return;
    }
    let encoding = header(&headers, "content-transfer-encoding").trim().to_ascii_lowercase();
    let leaf = Leaf { encoding, body, kind };
    match leaf.kind.name.as_str() {
        "text/html" | "application/xhtml+xml" => parts.html = parts.html.take().or(Some(leaf)),
        "text/plain" | "" => parts.plain = parts.plain.take().or(Some(leaf)),
        _ => {}
    }
}

/// Kinds and names of the files that people send a resume as.
const DOCUMENT_KINDS: &[&str] = &[
    "application/pdf",
    "application/msword",
    "application/rtf",
    "text/rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
];
const DOCUMENT_NAMES: &[&str] = &[".pdf", ".doc", ".docx", ".odt", ".rtf"];

fn is_document(kind: &ContentType, disposition: &ContentType) -> bool {
    let name =
        disposition.parameter("filename").or(kind.parameter("name")).unwrap_or_default().to_ascii_lowercase();
    DOCUMENT_KINDS.contains(&kind.name.as_str()) || DOCUMENT_NAMES.iter().any(|end| name.ends_with(end))
}

/// A header value with parameters.
struct ContentType {
    name: String,
    parameters: Vec<(String, String)>,
}

impl ContentType {
    fn new(value: &str) -> Self {
        let mut fields = value.split(';');
        let name = fields.next().unwrap_or_default().trim().to_ascii_lowercase();
        let parameters = fields.filter_map(|field| field.split_once('=')).map(|(name, value)| {
            (name.trim().to_ascii_lowercase(), value.trim().trim_matches(['"', '\'']).to_owned())
        });
        Self { name, parameters: parameters.collect() }
    }

    fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Headers of one entity at most.
const HEADERS: usize = 200;

/// The header lines, folded ones joined, and what follows the empty line.
fn split_headers(entity: &[u8]) -> (Vec<String>, &[u8]) {
    let mut headers: Vec<String> = Vec::new();
    let mut rest = entity;
    while !rest.is_empty() && headers.len() < HEADERS {
        let end = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1);
        let (line, after) = rest.split_at(end);
        let line = String::from_utf8_lossy(line);
        let line = line.trim_end();
        rest = after;
        match headers.last_mut() {
            // Empty lines before the first header are passed over.
            None if line.is_empty() => {}
            _ if line.is_empty() => break,
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(line),
            _ => headers.push(line.to_owned()),
        }
    }
    (headers, rest)
}

fn header(headers: &[String], name: &str) -> String {
    let values = headers.iter().filter_map(|line| line.split_once(':'));
    let found = values.into_iter().find(|(known, _)| known.trim().eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.to_owned()).unwrap_or_default()
}

/// The parts between lines of `--boundary`; the last one may be cut off.
fn bodies<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let mark = format!("--{boundary}").into_bytes();
    let mut parts = Vec::new();
    let (mut at, mut start) = (0, None);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let end = at + line.len();
        if line.starts_with(&mark) {
            parts.extend(start.and_then(|start: usize| body.get(start..at)));
            start = Some(end);
            if line.get(mark.len()..).is_some_and(|rest| rest.starts_with(b"--")) || parts.len() >= PARTS {
                return parts;
            }
        }
        at = end;
    }
    parts.extend(start.and_then(|start| body.get(start..)));
    parts
}

#[cfg(test)]
mod tests;

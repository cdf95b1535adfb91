//! What kind of file it is, told by its content. Names lie: a third of the `.doc` files found on the web are
//! HTML, RTF or MIME.

use crate::archive::Archive;
use crate::{Format, Unreadable, html, json_resume, mime};

/// What a file's first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Empty,
    /// An image that can be handed on to the recognition of text, and what to call it.
    Image(Format, &'static str),
    Unsupported(&'static str),
    Pdf,
    Zip,
    /// The container of older Office files; what is in it is told when it is opened.
    Compound,
    Rtf,
    Html,
    Mime,
    JsonResume,
    Text,
}

/// The zip archives that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ZipKind {
    Docx,
    Odt,
}

/// Kinds that are known but not read: where the mark stands, the mark, and what to call the file.
const UNSUPPORTED: &[(usize, &[u8], &str)] = &[
    (0, b"GIF8", "a GIF image"),
    (0, b"II*\0", "a TIFF image"),
    (0, b"MM\0*", "a TIFF image"),
    (8, b"WEBP", "a WebP image"),
    (4, b"ftypheic", "a HEIC image"),
    (4, b"ftypheix", "a HEIC image"),
    (4, b"ftypmif1", "a HEIC image"),
    (4, b"ftypavif", "an AVIF image"),
    (4, b"ftyp", "a video"),
    (0, b"8BPS", "a Photoshop image"),
    (0, b"%!PS", "a PostScript file"),
    (0, b"AT&TFORM", "a DjVu file"),
    (0, b"\xffWPC", "a WordPerfect file"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"ID3", "a sound file"),
    (0, b"OggS", "a sound file"),
    (8, b"WAVE", "a sound file"),
    (0, b"MZ\x90\0", "a Windows program"),
    (0, b"\x7fELF", "a program"),
    (0, b"SQLite format 3\0", "a database"),
];

/// What the bytes are.
pub(crate) fn kind(bytes: &[u8]) -> Kind {
    if bytes.iter().all(|b| b.is_ascii_whitespace() || *b == 0) {
        return Kind::Empty;
    }
    let head = bytes.get(..1024).unwrap_or(bytes);
    let lead = head.trim_ascii_start();
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Kind::Zip
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        Kind::Compound
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Kind::Image(Format::Png, "a PNG image")
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Kind::Image(Format::Jpeg, "a JPEG image")
    } else if let Some((_, _, name)) = UNSUPPORTED.iter().find(|(at, mark, _)| marked(bytes, *at, mark)) {
        Kind::Unsupported(name)
    } else if lead.starts_with(b"{\\rt") {
        Kind::Rtf
    } else if head.windows(5).any(|w| w == b"%PDF-") && !looks_like_prose(head) {
        Kind::Pdf
    } else if html::looks_like_html(bytes) {
        Kind::Html
    } else if mime::looks_like_mime(bytes) {
        Kind::Mime
    } else if json_resume::is_json_resume(bytes) {
        Kind::JsonResume
    } else if is_binary(bytes) {
        Kind::Unsupported("a binary file of unknown kind")
    } else {
        Kind::Text
    }
}

fn marked(bytes: &[u8], at: usize, mark: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(mark))
}

/// A text that speaks of `%PDF-` within a sentence: a letter or a word stands before it on its own line.
fn looks_like_prose(head: &[u8]) -> bool {
    let at = head.windows(5).position(|w| w == b"%PDF-").unwrap_or(0);
    let before = head.get(..at).unwrap_or(&[]);
    let line = before.rsplit(|b| *b == b'\n' || *b == b'\r').next().unwrap_or(&[]);
    line.iter().any(u8::is_ascii_alphabetic) && !is_binary(head)
}

/// Whether the bytes are not text in any encoding: many zero bytes out of step with UTF-16, or many control
/// characters.
fn is_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..8192).unwrap_or(bytes);
    if sample.starts_with(b"\xff\xfe") || sample.starts_with(b"\xfe\xff") {
        return false;
    }
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if even.max(odd) * 4 > sample.len() && even.min(odd) * 20 < sample.len() {
        return false;
    }
    let control = |b: &&u8| matches!(**b, 0..=8 | 14..=26 | 28..=31 | 127);
    sample.iter().filter(control).count() * 20 > sample.len()
}

/// Entries that tell other archives: how a name begins, and what to call the file.
const ARCHIVES: &[(&str, &str)] = &[
    ("xl/", "a spreadsheet (.xlsx)"),
    ("ppt/", "a presentation (.pptx)"),
    ("visio/", "a drawing (.vsdx)"),
    ("Index/Document.iwa", "an Apple Pages document (.pages)"),
    ("index.apxl", "an Apple Keynote document (.key)"),
    ("index.xml", "an Apple Pages document (.pages)"),
    ("META-INF/container.xml", "an electronic book (.epub)"),
    ("META-INF/MANIFEST.MF", "a Java archive (.jar)"),
];

/// Media types written in the entry `mimetype`, how they begin, and what to call the file.
const MEDIA: &[(&str, &str)] = &[
    ("application/epub", "an electronic book (.epub)"),
    ("application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet (.ods)"),
    ("application/vnd.oasis.opendocument.presentation", "a presentation (.odp)"),
    ("application/vnd.oasis.opendocument.", "an OpenDocument file that is no text"),
];

/// What a zip archive is.
///
/// # Errors
/// [`Unreadable::Unsupported`] for archives that are no Word or OpenDocument text.
pub(crate) fn zip_kind(archive: &mut Archive<'_>) -> Result<ZipKind, Unreadable> {
    let media = archive.read("mimetype").ok().flatten().unwrap_or_default();
    let media = String::from_utf8_lossy(&media);
    let media = media.trim();
    if media.starts_with("application/vnd.oasis.opendocument.text")
        || media.starts_with("application/vnd.sun.xml.writer")
    {
        return Ok(ZipKind::Odt);
    }
    if let Some((_, name)) = MEDIA.iter().find(|(start, _)| media.starts_with(start)) {
        return Err(Unreadable::Unsupported(name));
    }
    if archive.names().any(|name| name.starts_with("word/")) {
        return Ok(ZipKind::Docx);
    }
    let known = ARCHIVES.iter().find(|(start, _)| archive.names().any(|name| name.starts_with(start)));
    if let Some((_, name)) = known {
        return Err(Unreadable::Unsupported(name));
    }
    if archive.has("[Content_Types].xml") && archive.has("_rels/.rels") {
        return Ok(ZipKind::Docx);
    }
    if archive.has("content.xml") {
        return Ok(ZipKind::Odt);
    }
    Err(if archive.is_salvaged() {
        Unreadable::Damaged(
            "a zip archive without its directory; no document was found in what is left".into(),
        )
    } else {
        Unreadable::Unsupported("a zip archive")
    })
}

//! The formats that are text with marks, read from outside: one invented resume in each of them has the same
//! content, whatever the file is called.

#![allow(clippy::expect_used, reason = "a test that cannot read its own sample has failed")]

use prescreen_extract::{Document, Format, HiddenReason, Limits, Unreadable, extract};

fn read(bytes: &[u8]) -> Document {
    extract(bytes, Some("resume.doc"), &Limits::default()).expect("the sample reads")
}

/// The lines without bullets, gaps and blocks, which formats may have in different places.
fn lines(document: &Document) -> Vec<String> {
    let words = document.visible().replace('\t', "\n").replace("\u{2022} ", "");
    words.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

const LINES: [&str; 7] = [
    "Zoë Lund",
    "Work",
    "Fitter, Kestrel Yard",
    "Mar 2019 – Present",
    "Welded hulls & decks",
    "Trained two apprentices",
    "Skills",
];

const TEXT: &str = "Zoë Lund\n\nWork\n====\nFitter, Kestrel Yard      Mar 2019 – Present\n* Welded hulls & decks\n* Trained two apprentices\n\nSkills\n";
const MARKDOWN: &str = "# Zoë Lund\n\n## Work\n**Fitter**, Kestrel Yard\n*Mar 2019 – Present*\n- Welded hulls &amp; decks\n- Trained two apprentices\n\n## Skills\n";
const HTML: &str = "<!doctype html><title>x</title><h1>Zo&euml; Lund</h1><h2>Work</h2><table><tr><td><b>Fitter</b>, Kestrel Yard<td>Mar 2019 &ndash; Present</table><ul><li>Welded hulls &amp; decks<li>Trained two apprentices</ul><h2>Skills</h2>";
const RTF: &str = "{\\rtf1\\ansi Zo\\'eb Lund\\par Work\\par Fitter, Kestrel Yard\\tab Mar 2019 \\endash  Present\\par{\\pntext\\'95\\tab}Welded hulls & decks\\par{\\pntext\\'95\\tab}Trained two apprentices\\par Skills\\par}";
const JSON: &str = r#"{"basics":{"name":"Zoë Lund"},"work":[{"position":"Fitter, Kestrel Yard","startDate":"Mar 2019",
    "highlights":["Welded hulls & decks","Trained two apprentices"]}],"skills":["welding"]}"#;

fn message() -> String {
    format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{HTML}\r\n--x--\r\n"
    )
}

#[test]
fn each_format_is_recognised_by_content_and_says_the_same() {
    let message = message();
    let samples = [
        (TEXT, Format::Text),
        (MARKDOWN, Format::Markdown),
        (HTML, Format::Html),
        (&message, Format::Html),
        (RTF, Format::Rtf),
        (JSON, Format::JsonResume),
    ];
    for (sample, format) in samples {
        let document = read(sample.as_bytes());
        assert_eq!(document.format, format);
        let found = lines(&document);
        assert_eq!(found.get(..LINES.len()), Some(LINES.map(str::to_owned).as_slice()), "{format:?}");
    }
}

#[test]
fn spans_slice_the_text_and_hidden_text_stands_behind_it() {
    let html = format!("{HTML}<p hidden>Kubernetes</p>");
    let rtf = RTF.replace("Skills", "{\\v Kubernetes}Skills");
    for sample in [html, rtf] {
        let document = read(sample.as_bytes());
        for line in &document.lines {
            assert!(!document.quote(line.span).is_empty() && line.span.end() <= document.visible_len);
        }
        assert!(!document.visible().contains("Kubernetes"));
        let hidden: Vec<_> =
            document.hidden.iter().map(|run| (document.quote(run.span), run.reason)).collect();
        assert_eq!(hidden, [("Kubernetes", HiddenReason::MarkedHidden)]);
        assert!(document.hidden.iter().all(|run| run.span.start() >= document.visible_len));
    }
}

#[test]
fn encodings_of_a_text_do_not_change_it() {
    let utf_16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let western: Vec<u8> = TEXT
        .chars()
        .map(|c| if c == '–' { 0x96 } else { u8::try_from(u32::from(c)).expect("Latin") })
        .collect();
    for bytes in [utf_16, western] {
        assert_eq!(read(&bytes).visible(), read(TEXT.as_bytes()).visible());
    }
}

#[test]
fn what_cannot_be_read_has_its_reason() {
    let mail = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: application/pdf\n\nJVBE\n--x--\n";
    let reason = |bytes: &[u8]| extract(bytes, None, &Limits::default()).err().map(|reason| reason.code());
    assert_eq!(reason(mail.as_bytes()), Some("UNSUPPORTED_FORMAT"));
    assert_eq!(reason(b"{\"basics\": {\"name\": }, \"work\": []}"), Some("DAMAGED"));
    assert_eq!(reason(b" \n "), Some("EMPTY"));
    assert_eq!(reason(b"{\\rtf1 {\\info x}}"), Some("NO_TEXT"));
    let small = Limits { file_bytes: 4, ..Limits::default() };
    assert_eq!(extract(b"12345", None, &small).err(), Some(Unreadable::TooLarge { bytes: 5, limit: 4 }));
}

#[test]
fn every_beginning_of_every_format_ends() {
    for sample in [TEXT, MARKDOWN, HTML, &message(), RTF, JSON] {
        for end in 0..sample.len() {
            let _ = extract(&sample.as_bytes()[..end], None, &Limits::default());
        }
    }
}

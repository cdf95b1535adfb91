#![allow(clippy::expect_used, reason = "a test that cannot read its own sample has failed")]

use super::{looks_like_mime, read};
use crate::{Format, Limits, Unreadable};

const ARCHIVE: &str = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"part\"\r\n\r\npreamble\r\n--part\r\n\
    Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--part\r\n\
    Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset=\"windows-1252\"\r\n\r\n\
    <html><p>Ren=E9e =\r\nLund</p></html>\r\n--part--\r\nepilogue";

#[test]
fn the_page_of_a_web_archive_is_read() {
    let document = read(ARCHIVE.as_bytes(), &Limits::default()).expect("reads");
    assert_eq!((document.visible(), document.format), ("Renée Lund\n", Format::Html));
}

#[test]
fn html_is_taken_before_plain_text_however_nested() {
    let nested = "Subject: cv\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=b\n\n\
        --b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<p>rich</p>\n--b--\n--a--\n";
    assert_eq!(read(nested.as_bytes(), &Limits::default()).expect("reads").visible(), "rich\n");
    let plain = "From: z@example.org\nMessage-ID: <1>\n\nZoë Lund\nFitter\n";
    let document = read(plain.as_bytes(), &Limits::default()).expect("reads");
    assert_eq!((document.visible(), document.format), ("Zoë Lund\nFitter\n", Format::Text));
}

#[test]
fn a_message_with_a_document_is_not_the_document() {
    for headers in
        ["Content-Type: application/pdf", "Content-Type: application/octet-stream; name=\"CV.docx\""]
    {
        let message = format!(
            "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/plain\n\nplease find\n--a\n{headers}\n\nJVBE\n--a--"
        );
        assert!(
            matches!(read(message.as_bytes(), &Limits::default()), Err(Unreadable::Unsupported(_))),
            "{headers}"
        );
    }
    let picture = "Content-Type: image/png\n\nAAAA";
    assert_eq!(read(picture.as_bytes(), &Limits::default()).err(), Some(Unreadable::NoText));
}

#[test]
fn messages_are_told_from_texts_with_labels() {
    assert!(looks_like_mime(ARCHIVE.as_bytes()));
    assert!(looks_like_mime(b"Received: by x\n\tid 1\nFrom: z@example.org\n\nhello"));
    assert!(!looks_like_mime(b"Name: Zoe Lund\nFrom: Turku\nDate: 1 May\n\nFitter"));
    assert!(!looks_like_mime(b"Content-Type is a header"));
}

#[test]
fn nesting_is_bounded_and_every_beginning_reads() {
    let deep = "Content-Type: multipart/mixed; boundary=a\n\n--a\n".repeat(10_000);
    assert!(read(deep.as_bytes(), &Limits::default()).is_err());
    for end in 0..ARCHIVE.len() {
        let _ = read(&ARCHIVE.as_bytes()[..end], &Limits::default());
    }
}

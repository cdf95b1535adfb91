use super::picture::{jpeg_size, png_size};
use super::word::page;
use super::*;
use crate::layout::{GlyphPage, page_lines};
use crate::{RemarkCode, extract};

/// A word whose ink is `x0..x1` and `y0..y1` in pixels.
fn word(text: &str, line: u32, x: [f32; 2], y: [f32; 2]) -> RecognisedWord {
    let ink = crate::Rect { x0: x[0], y0: y[0], x1: x[1], y1: y[1] };
    RecognisedWord { text: text.to_owned(), line, ink, confidence: 95.0 }
}

/// Two lines of 12 points at 300 pixels an inch, their dates at the right, as recognition gives them: the dates of
/// the first line apart.
fn words() -> Vec<RecognisedWord> {
    vec![
        word("Engineering", 1, [300.0, 560.0], [464.0, 511.0]),
        word("Manager", 1, [575.0, 770.0], [464.0, 511.0]),
        word("Jan", 2, [1900.0, 1970.0], [465.0, 501.0]),
        word("2019", 2, [1985.0, 2090.0], [465.0, 501.0]),
        word("e", 3, [300.0, 316.0], [540.0, 557.0]),
        word("Built", 3, [340.0, 430.0], [528.0, 564.0]),
        word("services", 3, [445.0, 600.0], [528.0, 564.0]),
    ]
}

#[test]
fn words_of_a_picture_become_lines_with_places() {
    let found = page(&words(), 0.24, 1000);
    assert!((found.confidence - 95.0).abs() < 0.01);
    let glyphs = GlyphPage { width: 612.0, height: 792.0, glyphs: found.glyphs, ..GlyphPage::default() };
    let lines = page_lines(&glyphs).lines;
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["Engineering Manager\tJan 2019", "• Built services"]);
    assert!(lines.iter().all(|line| (line.style.size - 12.0).abs() < 0.6), "{lines:?}");
    assert!((lines[0].y - 120.24).abs() < 0.5, "the baseline is the feet of the letters: {}", lines[0].y);
    assert!((lines[0].rect.x0 - 72.0).abs() < 0.1 && (lines[0].rect.x1 - 501.6).abs() < 0.1);
}

#[test]
fn a_word_as_high_as_its_line_is_no_bullet() {
    let line = [word("e", 1, [0.0, 20.0], [10.0, 36.0]), word("cura", 1, [35.0, 120.0], [10.0, 36.0])];
    let text: String = page(&line, 0.24, 100).glyphs.iter().map(|glyph| glyph.ch).collect();
    assert_eq!(text, "e cura");
    assert_eq!(page(&line, 0.24, 3).glyphs.len(), 3);
}

#[test]
fn places_that_are_no_places_give_no_glyph() {
    let odd = [
        word("a", 1, [f32::NAN, 20.0], [1.0, 9.0]),
        word("b", 2, [9.0, 9.0], [1.0, 9.0]),
        word("c", 3, [1.0, 9.0], [9.0, 1.0]),
    ];
    assert!(page(&odd, 0.24, 100).glyphs.iter().all(|glyph| glyph.x.is_finite() && glyph.width > 0.0));
}

#[test]
fn images_say_their_size_and_too_large_ones_are_not_decoded() {
    let png = |width: u32| {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(100_u32.to_be_bytes());
        bytes
    };
    assert_eq!(png_size(&png(300)), Some((300, 100)));
    let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x0b\x08\0\x64\x01\x2c\x01\x01\x11\0";
    assert_eq!(jpeg_size(jpeg), Some((300, 100)));
    for end in 0..jpeg.len() {
        let _ = jpeg_size(&jpeg[..end]);
    }
    let limits = Limits::default();
    let opened = |bytes: &[u8]| Scan::open(bytes, &limits).map(|scan| scan.is_some()).map_err(|e| e.code());
    assert_eq!(opened(&png(300)), Ok(true));
    assert_eq!(opened(&png(4_000_000)), Err("UNSUPPORTED_FORMAT"));
    assert_eq!(opened(&png(0)), Err("DAMAGED"));
    assert_eq!(opened(b"plain text"), Ok(false));
    let message = extract(&png(300), None, &limits).map(|_| ()).map_err(|why| why.to_string());
    assert!(message.is_err_and(|said| said.contains("--ocr")));
}

#[test]
fn an_image_with_words_becomes_a_document_and_without_them_has_no_text() {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(2550_u32.to_be_bytes());
    bytes.extend(3300_u32.to_be_bytes());
    let open = || Scan::open(&bytes, &Limits::default()).expect("opens").expect("is a picture");
    assert_eq!(open().document().map(|_| ()), Err(Unreadable::ImageOnly));
    let read = |words: &[RecognisedWord]| {
        let mut scan = open();
        let picture = scan.picture(1).expect("one page");
        scan.take(1, &picture, words);
        scan.document()
    };
    assert_eq!(read(&[]).map(|_| ()), Err(Unreadable::NoText));
    let document = read(&words()).expect("has words");
    assert_eq!(document.text_source, TextSource::Ocr);
    assert_eq!((document.format, document.reader), (Format::Png, Reader::Tesseract));
    assert_eq!(document.remarks[0].code, RemarkCode::OcrLayer);
    let sure =
        |confidence| words().into_iter().map(|w| RecognisedWord { confidence, ..w }).collect::<Vec<_>>();
    assert_eq!(read(&sure(25.0)).map(|_| ()), Err(Unreadable::Illegible));
    let codes: Vec<_> = read(&sure(70.0)).expect("has words").remarks.iter().map(|r| r.code).collect();
    assert!(codes.contains(&RemarkCode::RecognitionDoubtful), "{codes:?}");
}

//! Bytes to characters: a mark at the start, what the file declares, UTF-16 by its zero bytes, UTF-8 where
//! it is valid, and a guess for the rest.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::RemarkCode;

/// A text out of its bytes.
#[derive(Debug)]
pub(crate) struct Decoded {
    /// The text, without a byte order mark.
    pub(crate) text: String,
    /// What to say about it.
    pub(crate) remark: Option<(RemarkCode, String)>,
}

/// `bytes` as text. `label` is the encoding that the file or its message declares.
pub(crate) fn decode(bytes: &[u8], label: Option<&str>) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return plainly(encoding, bytes.get(mark..).unwrap_or(&[]));
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return plainly(encoding, bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return declared(bytes, label).unwrap_or_else(|| Decoded { text: text.to_owned(), remark: None });
    }
    if mostly_utf_8(bytes) {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let message = "some bytes are not valid UTF-8; they were replaced".to_owned();
        return Decoded { text, remark: Some((RemarkCode::Damaged, message)) };
    }
    match label.and_then(|label| Encoding::for_label(label.as_bytes())) {
        Some(encoding) if !is_unicode(encoding) => plainly(encoding, bytes),
        _ => guessed(bytes),
    }
}

/// The bytes that are valid UTF-8 read as declared, where the declared encoding gives ASCII bytes another
/// meaning (ISO-2022-JP). A wrong label on UTF-8 is common and does no harm here.
fn declared(bytes: &[u8], label: Option<&str>) -> Option<Decoded> {
    let encoding = Encoding::for_label(label?.as_bytes())?;
    (!encoding.is_ascii_compatible() && !is_unicode(encoding)).then(|| plainly(encoding, bytes))
}

fn is_unicode(encoding: &'static Encoding) -> bool {
    encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE
}

fn plainly(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), remark: None }
}

fn guessed(bytes: &[u8]) -> Decoded {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // Bytes that the guess cannot hold are left to the encoding in which each byte is a character.
    let (_, failed) = guess.decode_without_bom_handling(bytes);
    let encoding = if failed { WINDOWS_1252 } else { guess };
    let message = format!("the character encoding was guessed: {}", encoding.name());
    Decoded { remark: Some((RemarkCode::EncodingGuessed, message)), ..plainly(encoding, bytes) }
}

/// UTF-16 told by where its zero bytes stand: in a Western text nearly every second byte.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    let pairs = sample.len() / 2;
    match (high * 4 > pairs, low * 4 > pairs) {
        (true, false) if low * 20 <= pairs => Some(UTF_16BE),
        (false, true) if high * 20 <= pairs => Some(UTF_16LE),
        _ => None,
    }
}

/// Whether more characters are valid UTF-8 beyond ASCII than bytes are not.
fn mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, Option<RemarkCode>) {
        let decoded = decode(bytes, None);
        (decoded.text, decoded.remark.map(|(code, _)| code))
    }

    #[test]
    fn unicode_with_and_without_mark() {
        let little: Vec<u8> = "Zoë Lund".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "Zoë Lund".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text("Zoë Lund".as_bytes()), ("Zoë Lund".into(), None));
        assert_eq!(text("\u{feff}Zoë Lund".as_bytes()), ("Zoë Lund".into(), None));
        assert_eq!(text(&little), ("Zoë Lund".into(), None));
        assert_eq!(text(&big), ("Zoë Lund".into(), None));
        assert_eq!(text(&[b"\xff\xfe".as_slice(), &little].concat()), ("Zoë Lund".into(), None));
        assert_eq!(text(&[b"\xfe\xff".as_slice(), &big].concat()), ("Zoë Lund".into(), None));
    }

    #[test]
    fn legacy_encodings_are_guessed_and_said_so() {
        let (german, remark) = text(b"B\xfcrgerb\xfcro M\xfcnchen \x96 Leiter f\xfcr Qualit\xe4t");
        assert_eq!(german, "Bürgerbüro München – Leiter für Qualität");
        assert_eq!(remark, Some(RemarkCode::EncodingGuessed));
        let (russian, _) =
            text(b"\xd0\xe0\xe7\xf0\xe0\xe1\xee\xf2\xf7\xe8\xea \xe2 \xcc\xee\xf1\xea\xe2\xe5");
        assert_eq!(russian, "Разработчик в Москве");
    }

    #[test]
    fn a_label_decides_only_where_the_bytes_leave_room() {
        assert_eq!(decode(b"\xed\xc9\xd2", Some("koi8-r")).text, "Мир");
        assert_eq!(decode("Zoë".as_bytes(), Some("iso-8859-1")).text, "Zoë", "a wrong label on UTF-8");
        assert_eq!(decode(b"Zoe", Some("utf-16")).text, "Zoe", "a label that the bytes belie");
    }

    #[test]
    fn damaged_utf_8_stays_utf_8() {
        let (damaged, remark) = text(b"Zo\xc3\xab and Ren\xc3\xa9e\xff");
        assert_eq!(damaged, "Zoë and Renée\u{fffd}");
        assert_eq!(remark, Some(RemarkCode::Damaged));
    }
}

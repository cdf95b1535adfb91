//! What was read, as bytes, and the checks that it passes on its way back. What a file holds is never trusted: it
//! may be damaged, or of another program.

use prescreen_extract::{Document, Span};
use prescreen_lexicon::Lexicon;
use prescreen_resume::Resume;
use serde::{Deserialize, Serialize};

use crate::Failure;
use crate::reading::Reading;
use crate::source::sha256_of;

#[derive(Serialize)]
enum Going<'a> {
    Read(&'a Document, &'a Resume),
    Failed(&'a str, &'a str),
}

#[derive(Deserialize)]
enum Coming {
    Read(Box<Document>, Box<Resume>),
    Failed(String, String),
}

/// Bytes of the seal before an entry.
const SEAL: usize = 8;

/// `reading` as bytes, sealed for `key`; `None` for what may turn out otherwise next time.
pub(super) fn sealed(key: &[u8], reading: &Reading) -> Option<Vec<u8>> {
    let going = match reading {
        Reading::Read(document, resume) => Going::Read(document, resume),
        Reading::Failed(failure) if failure.is_lasting() => Going::Failed(failure.code, &failure.message),
        Reading::Failed(_) => return None,
    };
    let body = postcard::to_stdvec(&going).ok()?;
    Some([seal(&[key, &body]).as_slice(), &body].concat())
}

/// What [`sealed`] was given, if the bytes are still the same and fit `lexicon`.
pub(super) fn opened(key: &[u8], bytes: &[u8], lexicon: &Lexicon) -> Option<Reading> {
    let (sealed, body) = bytes.split_at_checked(SEAL)?;
    if sealed != seal(&[key, body]) {
        return None;
    }
    match postcard::from_bytes(body).ok()? {
        Coming::Failed(code, message) => {
            Some(Reading::Failed(Failure { code: Failure::lasting_code(&code)?, message }))
        }
        Coming::Read(document, resume) => {
            fits(&document, &resume, lexicon).then_some(Reading::Read(document, resume))
        }
    }
}

/// The first bytes of a hash over `parts`.
pub(super) fn seal(parts: &[&[u8]]) -> [u8; SEAL] {
    let mut seal = [0; SEAL];
    seal.copy_from_slice(&sha256_of(parts)[..SEAL]);
    seal
}

/// Whether every place lies in the text, and every number means something.
fn fits(document: &Document, resume: &Resume, lexicon: &Lexicon) -> bool {
    let text = document.text.as_str();
    let within = |span: Span| text.get(span.range()).is_some();
    text.is_char_boundary(document.visible_len)
        && places(document).all(within)
        && facts(resume).all(within)
        && resume.mentions.iter().all(|mention| {
            lexicon.has_skill(mention.skill) && mention.position.is_none_or(|at| at < resume.positions.len())
        })
}

fn places(document: &Document) -> impl Iterator<Item = Span> {
    let lines = document.lines.iter().map(|line| line.span);
    let words = document.words.iter().map(|word| word.span);
    lines.chain(words).chain(document.hidden.iter().map(|hidden| hidden.span))
}

fn facts(resume: &Resume) -> impl Iterator<Item = Span> {
    let sections = resume.sections.iter().flat_map(|s| s.heading.into_iter().chain([s.span]));
    let positions = resume.positions.iter().flat_map(|p| {
        let named = [p.title, p.employer, p.period_span].into_iter().flatten();
        named.chain([p.header, p.span]).chain(p.leads_evidence.iter().copied())
    });
    let education = resume.education.iter().flat_map(|e| e.field.into_iter().chain([e.span]));
    sections
        .chain(positions)
        .chain(education)
        .chain(resume.mentions.iter().map(|mention| mention.span))
        .chain(resume.claims.iter().map(|claim| claim.span))
        .chain(resume.contacts.iter().map(|contact| contact.span))
        .chain(resume.remarks.iter().map(|remark| remark.span))
}

#[cfg(test)]
mod tests {
    use prescreen_extract::Limits;
    use prescreen_resume::Reader;

    use super::*;

    const RESUME: &str =
        "Jo Example\n\nExperience\n\nDéveloppeuse Java, Acme, 2015 - 2019\n- Built Java services\n";

    fn read(bytes: &[u8], lexicon: &Lexicon) -> Reading {
        Reading::of(bytes, "a.txt", &Reader::new(lexicon), &Limits::default(), None)
    }

    fn shown(reading: &Reading) -> String {
        format!("{reading:?}")
    }

    #[test]
    fn what_was_read_comes_back_and_a_failure_too() {
        let lexicon = Lexicon::embedded().expect("the repository's rules compile");
        for bytes in [RESUME.as_bytes(), b"", b"GIF89a"] {
            let reading = read(bytes, &lexicon);
            let kept = sealed(b"key", &reading).expect("it is kept");
            let back = opened(b"key", &kept, &lexicon).expect("it comes back");
            assert_eq!(shown(&reading), shown(&back));
            assert!(opened(b"another key", &kept, &lexicon).is_none());
        }
        let io = Reading::Failed(Failure { code: "IO", message: String::new() });
        assert!(sealed(b"key", &io).is_none(), "the disk may answer next time");
    }

    #[test]
    fn no_damaged_byte_and_no_false_place_comes_back() {
        let lexicon = Lexicon::embedded().expect("the repository's rules compile");
        let reading = read(RESUME.as_bytes(), &lexicon);
        let kept = sealed(b"key", &reading).expect("it is kept");
        for at in 0..kept.len() {
            let mut damaged = kept.clone();
            damaged[at] ^= 0x11;
            assert!(opened(b"key", &damaged, &lexicon).is_none(), "byte {at}");
            assert!(opened(b"key", &kept[..at], &lexicon).is_none(), "cut off at {at}");
            // Whoever can seal it anew gets no further than a place in the text.
            let body = &damaged[SEAL..];
            let forged = [seal(&[b"key", body]).as_slice(), body].concat();
            if let Some(Reading::Read(document, resume)) = opened(b"key", &forged, &lexicon) {
                assert!(fits(&document, &resume, &lexicon));
            }
        }
        let Reading::Read(document, mut resume) = reading else { panic!("it is read") };
        let at = document.text.find('é').expect("it is there");
        resume.positions[0].header = Span::new(at + 1, at + 3);
        assert!(!fits(&document, &resume, &lexicon), "it begins within a character");
    }
}

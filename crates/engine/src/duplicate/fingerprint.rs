//! What is kept of a file to know others that are like it.

use std::hash::{BuildHasher, RandomState};

use minhash_rs::prelude::{MinHash, SipHashes13};
use prescreen_extract::{Document, Span};
use prescreen_lexicon::SectionKind;
use prescreen_resume::{Contact, ContactKind, Resume};

use crate::{Outcome, Screened};

/// Fewer words are too few to tell texts that are nearly the same from those that merely begin alike.
const WORDS: usize = 60;
/// Digits at the end of a telephone number that tell it; before them stand the country's and the trunk's.
const PHONE_DIGITS: usize = 9;

/// The secret of one run, mixed into every hash: what is kept of a person's address tells nobody the address, and no
/// two runs can be held against each other.
#[derive(Clone, Debug, Default)]
pub struct Salt(RandomState);

impl Salt {
    /// Never zero, which stands for "none".
    fn hash(&self, kind: &str, words: &str) -> u64 {
        self.0.hash_one((kind, words)).max(1)
    }
}

/// What is kept of one file: hashes, zero where there is nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// The first eight bytes of the SHA-256 of its bytes.
    pub(super) bytes: u64,
    /// Of its visible words.
    pub(super) text: u64,
    /// [`signature`] of its words.
    pub(super) near: u128,
    /// Of the person's first e-mail address and first telephone number.
    pub(super) contacts: [u64; 2],
}

impl Fingerprint {
    /// Of what was read; none of a file that could not be opened.
    #[must_use]
    pub fn of(screened: &Screened, salt: &Salt) -> Option<Self> {
        let bytes = u64::from_str_radix(screened.input.sha256.get(..16)?, 16).ok()?;
        let none = Self { bytes, text: 0, near: 0, contacts: [0; 2] };
        Some(match &screened.outcome {
            Outcome::Assessed { document, resume, .. } => {
                Self { contacts: contacts(document, resume, salt), ..none.of_text(document, salt) }
            }
            Outcome::NotAResume { document, .. } => none.of_text(document, salt),
            Outcome::Unreadable(_) => none,
        })
    }

    fn of_text(self, document: &Document, salt: &Salt) -> Self {
        let words = words(document.visible());
        if words.is_empty() {
            return self;
        }
        Self { text: salt.hash("text", &words.join(" ")), near: signature_of(&words).unwrap_or(0), ..self }
    }
}

/// A bit of each of 128 minimal hashes over the pairs of words of `text`; none where it is too short to be like
/// another. Of two texts that have the share `j` of their pairs in common, a bit differs with the chance `(1 - j) / 2`.
/// (Li and König, "b-Bit Minwise Hashing", 2010.)
#[must_use]
pub fn signature(text: &str) -> Option<u128> {
    signature_of(&words(text))
}

fn signature_of(words: &[String]) -> Option<u128> {
    if words.len() < WORDS {
        return None;
    }
    let minima: MinHash<u64, 128, SipHashes13, u64, &[String]> = words.windows(2).collect();
    Some(minima.into_words().into_iter().fold(0, |bits, minimum| bits << 1 | u128::from(minimum & 1)))
}

/// The words of `text` in lower case, without anything between them.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The person's first e-mail address and first telephone number.
fn contacts(document: &Document, resume: &Resume, salt: &Salt) -> [u64; 2] {
    let first = |kind: ContactKind, name: &str, plain: fn(&str) -> Option<String>| {
        let mut own = resume.contacts.iter().filter(|c| c.kind == kind && is_own(c, resume));
        let words = own.find_map(|contact| plain(document.quote(contact.span)));
        words.map_or(0, |words| salt.hash(name, &words))
    };
    [
        first(ContactKind::Email, "mail", |mail| Some(mail.to_lowercase())),
        first(ContactKind::Phone, "phone", last_digits),
    ]
}

/// Whether a contact detail is the person's: an employer's stands in a position, a referee's among references.
fn is_own(contact: &Contact, resume: &Resume) -> bool {
    let holds = |span: Span| span.contains(contact.span);
    let referees = |kind| kind == Some(SectionKind::References);
    !resume.positions.iter().any(|position| holds(position.span))
        && !resume.sections.iter().any(|section| referees(section.kind) && holds(section.span))
}

fn last_digits(phone: &str) -> Option<String> {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    Some(digits.get(digits.len().checked_sub(PHONE_DIGITS)?..)?.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_small() {
        assert_eq!(size_of::<Fingerprint>(), 48);
    }

    #[test]
    fn words_are_what_is_left_without_layout_and_case() {
        assert_eq!(words(" Java,\tC++ –\nÄrger "), ["java", "c", "ärger"]);
    }

    #[test]
    fn a_number_is_the_same_with_and_without_its_country() {
        assert_eq!(last_digits("+49 151 555 01 234"), last_digits("0151/55501234"));
        assert_ne!(last_digits("0151 55501234"), last_digits("0151 55501235"));
        assert_eq!(last_digits("555 0123"), None);
    }

    #[test]
    fn each_run_has_its_own_hashes() {
        let (one, other) = (Salt::default(), Salt::default());
        assert_eq!(one.hash("mail", "a@example.org"), one.clone().hash("mail", "a@example.org"));
        assert_ne!(one.hash("mail", "a@example.org"), other.hash("mail", "a@example.org"));
        assert_ne!(one.hash("mail", "1"), one.hash("phone", "1"));
    }
}

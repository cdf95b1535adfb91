//! Names of skills in letters of two alphabets: they look like the skill and are another word.

use prescreen_extract::Span;
use prescreen_lexicon::Lexicon;

/// Words of Latin letters and their look-alikes that, all in Latin, name a skill.
pub(crate) fn look_alikes(text: &str, lexicon: &Lexicon) -> Vec<Span> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = &text[from..at];
                if latin(word).is_some_and(|latin| !lexicon.mentions(&latin, &[]).is_empty()) {
                    out.push(Span::new(from, at));
                }
                start = None;
            }
            _ => {}
        }
    }
    out
}

/// A word of both alphabets, all in Latin; `None` where it is of one, or holds a letter that looks like none.
fn latin(word: &str) -> Option<String> {
    let mixed = !word.is_ascii() && word.bytes().any(|b| b.is_ascii_alphabetic());
    if !mixed {
        return None;
    }
    word.chars().map(|c| if c.is_ascii() { Some(c) } else { twin(c) }).collect()
}

/// The Latin letter that a Cyrillic or Greek one looks like.
fn twin(c: char) -> Option<char> {
    const FOREIGN: &str = "аеорсухіјѕԁһӏвАВЕКМНОРСТУХІЈЅοανικρτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    const LATIN: &str = "aeopcyxijsdhlbABEKMHOPCTYXIJSoavikptuxABEZHIKMNOPTYX";
    FOREIGN.chars().zip(LATIN.chars()).find(|(foreign, _)| *foreign == c).map(|(_, latin)| latin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::lexicon;

    #[test]
    fn skills_of_two_alphabets_and_no_honest_words() {
        let found = |text: &str| {
            look_alikes(text, lexicon()).iter().map(|s| s.of(text).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("Used Kub\u{435}rnetes and Pyth\u{43e}n."), ["Kub\u{435}rnetes", "Pyth\u{43e}n"]);
        for honest in ["Разработчик Python и Java", "Zoë naïve café", "Kubernetes", "SQL-запросы"]
        {
            assert!(found(honest).is_empty(), "{honest}");
        }
    }

    #[test]
    fn each_letter_has_its_twin() {
        assert_eq!((twin('\u{435}'), twin('\u{3a7}'), twin('ж')), (Some('e'), Some('X'), None));
    }
}

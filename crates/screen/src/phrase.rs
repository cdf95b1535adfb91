//! Phrases looked for in a text, word by word: case, punctuation and line ends do not matter.

use prescreen_extract::Span;

/// A run of words. A last word ending in `*` stands for every word that begins so: `architect*`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    text: String,
    words: Vec<String>,
    stem: bool,
}

impl Phrase {
    /// Reads a phrase; `None` when there is no word in it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let words: Vec<String> = word_spans(&lower).iter().map(|span| span.of(&lower).to_owned()).collect();
        let stem = lower.trim_end().ends_with('*');
        (!words.is_empty()).then(|| Self { text: text.trim().to_owned(), words, stem })
    }

    /// As written in the requisition.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Length of the words without their gaps, in bytes.
    #[must_use]
    pub fn weight(&self) -> usize {
        self.words.iter().map(String::len).sum()
    }

    /// Where it first stands among `words` of the lower-cased `text`.
    pub(crate) fn find(&self, text: &str, words: &[Span]) -> Option<Span> {
        words.windows(self.words.len()).find(|run| self.is(text, run)).and_then(|run| {
            let (first, last) = (run.first()?, run.last()?);
            Some(first.join(*last))
        })
    }

    fn is(&self, text: &str, run: &[Span]) -> bool {
        let last = self.words.len() - 1;
        self.words.iter().zip(run).enumerate().all(|(at, (word, span))| {
            let found = span.of(text);
            if at == last && self.stem { found.starts_with(word.as_str()) } else { found == word }
        })
    }
}

/// The runs of letters and digits in `text`.
pub(crate) fn word_spans(text: &str) -> Vec<Span> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Span::new(from, at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| Span::new(from, text.len())));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(phrase: &str, text: &str) -> Option<String> {
        let lower = text.to_ascii_lowercase();
        let span = Phrase::parse(phrase)?.find(&lower, &word_spans(&lower))?;
        Some(span.of(text).to_owned())
    }

    #[test]
    fn words_match_across_hyphens_case_and_line_ends() {
        assert_eq!(find("non-technical", "to Non technical people").as_deref(), Some("Non technical"));
        assert_eq!(find("road map", "owned the Road\nMap").as_deref(), Some("Road\nMap"));
    }

    #[test]
    fn part_of_a_word_is_no_match_unless_asked_for() {
        assert_eq!(find("strategy", "strategyless"), None);
        assert_eq!(find("present*", "presented to the board").as_deref(), Some("presented"));
        assert_eq!(find("present*", "represented"), None);
    }

    #[test]
    fn nothing_is_no_phrase() {
        assert!(Phrase::parse(" -*- ").is_none());
        assert_eq!(find("a b c", "a b"), None);
    }
}

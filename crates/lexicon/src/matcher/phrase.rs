//! Phrases right before, right after and around a place, whole words, without regard to case.

/// `left` ends with `phrase`.
pub(super) fn ends_with(left: &str, phrase: &str) -> bool {
    let (left, phrase) = (left.trim_end_matches(' ').as_bytes(), phrase.as_bytes());
    let Some(from) = left.len().checked_sub(phrase.len()) else { return false };
    left[from..].eq_ignore_ascii_case(phrase)
        && !(joins(phrase.first()) && from > 0 && joins(left.get(from - 1)))
}

/// `right` begins with `phrase`.
pub(super) fn starts_with(right: &str, phrase: &str) -> bool {
    let (right, phrase) = (right.trim_start_matches(' ').as_bytes(), phrase.as_bytes());
    let Some(head) = right.get(..phrase.len()) else { return false };
    head.eq_ignore_ascii_case(phrase) && !(joins(phrase.last()) && joins(right.get(phrase.len())))
}

/// `phrase` stands in `text` so that it covers `start..end`.
pub(super) fn covers(text: &str, start: usize, end: usize, phrase: &str) -> bool {
    let phrase = phrase.as_bytes();
    let bytes = text.as_bytes();
    let first = end.saturating_sub(phrase.len());
    (first..=start).any(|at| {
        bytes.get(at..at + phrase.len()).is_some_and(|w| w.eq_ignore_ascii_case(phrase))
            && is_whole(bytes, at, phrase)
    })
}

/// `phrase` stands somewhere in `text`.
pub(super) fn within(text: &str, phrase: &str) -> bool {
    let (bytes, phrase) = (text.as_bytes(), phrase.as_bytes());
    let found =
        |(at, window): (usize, &[u8])| window.eq_ignore_ascii_case(phrase) && is_whole(bytes, at, phrase);
    !phrase.is_empty() && bytes.windows(phrase.len()).enumerate().any(found)
}

fn is_whole(text: &[u8], at: usize, phrase: &[u8]) -> bool {
    let before = at.checked_sub(1).and_then(|i| text.get(i));
    let runs_on = (joins(phrase.first()) && joins(before))
        || (joins(phrase.last()) && joins(text.get(at + phrase.len())));
    !runs_on
}

/// A byte that belongs to a word; other scripts' letters do.
fn joins(byte: Option<&u8>) -> bool {
    byte.is_some_and(|b| b.is_ascii_alphanumeric() || !b.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_only() {
        assert!(ends_with("written in ", "in"));
        assert!(!ends_with("begin ", "in"));
        assert!(starts_with(", AZ 85001", ", az"));
        assert!(!starts_with(" tonic", "to"));
        assert!(covers("the go-to-market plan", 4, 6, "go-to-market"));
        assert!(!covers("go-to-market and Go", 17, 19, "go-to-market"));
        assert!(within("LinkedIn | GitHub", "linkedin"));
    }
}

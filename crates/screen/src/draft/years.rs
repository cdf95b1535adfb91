//! Years that a sentence asks for: "5+ years", "8-12 years", "at least three years", "of which 5 leading engineers".

use std::ops::Range;

use prescreen_lexicon::{Lexicon, Wish};

use crate::phrase::word_spans;

/// Words between a number and "years" that are stepped over.
const BETWEEN: &[&str] = &["full", "more", "or", "plus", "solid", "to", "und"];
const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen",
];
/// More is no number of years of work.
const MOST: u32 = 40;

/// Years asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Years {
    pub(super) least: u32,
    /// The upper end of a range.
    pub(super) most: Option<u32>,
    /// From the number to the next years asked, or the end of the sentence.
    pub(super) clause: Range<usize>,
}

/// All years that `sentence` asks for, in order.
pub(super) fn years(sentence: &str, lexicon: &Lexicon) -> Vec<Years> {
    let lower = sentence.to_ascii_lowercase();
    let words: Vec<(usize, &str)> = word_spans(&lower).iter().map(|w| (w.start(), w.of(&lower))).collect();
    let proxies = lexicon.proxies(sentence);
    let mut out: Vec<Years> = Vec::new();
    for at in 0..words.len() {
        let Some((first, least, most)) = number_before(&words, at, !out.is_empty(), lexicon) else {
            continue;
        };
        let start = words[first].0;
        // "At most 5 years" and "under 35 years of age" ask for something else than experience.
        if proxies.iter().any(|p| p.start <= words[at].0 && start < p.end) {
            continue;
        }
        if let Some(before) = out.last_mut() {
            before.clause.end = start;
        }
        out.push(Years { least, most, clause: start..sentence.len() });
    }
    out.retain(|years| years.least > 0 && years.least <= MOST);
    out
}

/// The number that the word at `at` counts: the index of its word, and the ends of the range.
fn number_before(
    words: &[(usize, &str)],
    at: usize,
    years_before: bool,
    lexicon: &Lexicon,
) -> Option<(usize, u32, Option<u32>)> {
    let word = words[at].1;
    let counted = matches!(word, "year" | "years" | "yr" | "yrs")
        || (years_before && lexicon.wish(Wish::Leading, word) == Some(0));
    let mut last = at.checked_sub(1).filter(|_| counted)?;
    while BETWEEN.contains(&words[last].1) {
        last = last.checked_sub(1)?;
    }
    let upper = number(words[last].1)?;
    let mut first = last.checked_sub(1);
    if first.is_some_and(|at| words[at].1 == "to") {
        first = first.and_then(|at| at.checked_sub(1));
    }
    match first.and_then(|at| Some((at, number(words[at].1)?))) {
        Some((at, lower)) if lower < upper => Some((at, lower, Some(upper))),
        _ => Some((last, upper, None)),
    }
}

fn number(word: &str) -> Option<u32> {
    let named = NUMBERS.iter().position(|name| *name == word).and_then(|at| u32::try_from(at + 1).ok());
    word.parse().ok().or(named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::lexicon;

    fn found(sentence: &str) -> Vec<(u32, Option<u32>)> {
        years(sentence, lexicon()).into_iter().map(|y| (y.least, y.most)).collect()
    }

    #[test]
    fn numbers_words_and_ranges() {
        assert_eq!(found("5+ years of Java"), [(5, None)]);
        assert_eq!(found("at least three years in QA"), [(3, None)]);
        assert_eq!(
            found("8-12 years in software, of which at least 5 leading engineers"),
            [(8, Some(12)), (5, None)]
        );
        assert_eq!(found("5 to 7 yrs"), [(5, Some(7))]);
        assert_eq!(found("3 or more years of Go and 2 years of AWS"), [(3, None), (2, None)]);
    }

    #[test]
    fn ages_and_caps_are_no_years_asked() {
        assert!(found("under 35 years of age").is_empty());
        assert!(found("at most 5 years of experience").is_empty());
        assert!(found("Founded in 2009, years ago").is_empty());
        assert!(found("a 100 year old company").is_empty());
    }
}

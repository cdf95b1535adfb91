//! The requisition's own sentences in the resume.

use std::collections::BTreeSet;

use prescreen_extract::Span;

use crate::Requisition;
use crate::phrase::word_spans;

/// Words in a row that two people do not write by chance.
const RUN: usize = 12;

/// Runs of words that the resume shares with what the requisition says of the role.
pub(crate) fn pasted(text: &str, requisition: &Requisition) -> Vec<Span> {
    let mut runs: BTreeSet<Vec<String>> = BTreeSet::new();
    for own in [&requisition.description, &requisition.summary] {
        let lower = own.to_lowercase();
        let words: Vec<String> = word_spans(&lower).iter().map(|span| span.of(&lower).to_owned()).collect();
        runs.extend(words.windows(RUN).map(<[String]>::to_vec));
    }
    if runs.is_empty() {
        return Vec::new();
    }
    let spans = word_spans(text);
    let words: Vec<String> = spans.iter().map(|span| span.of(text).to_lowercase()).collect();
    let mut out: Vec<Span> = Vec::new();
    for (at, window) in words.windows(RUN).enumerate() {
        if !runs.contains(window) {
            continue;
        }
        let (start, end) = (spans[at].start(), spans[at + RUN - 1].end());
        match out.last_mut() {
            Some(last) if start <= last.end() => *last = Span::new(last.start(), end),
            _ => out.push(Span::new(start, end)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::lexicon;

    const ASKED: &str = "You design, build and run the services behind our payments, and you mentor the engineers around you.";

    fn found(text: &str) -> Vec<String> {
        let role = format!(
            "id = \"dev\"\ntitle = \"Developer\"\ndescription = \"{ASKED}\"\n[[criterion]]\nid = \"l\"\nlabel = \"L\"\nkind = \"skills\"\nweight = 10000\nany_of = [\"java\"]\n"
        );
        let requisition = Requisition::parse("dev", &role, lexicon()).expect("reads");
        pasted(text, &requisition).into_iter().map(|span| span.of(text).to_owned()).collect()
    }

    #[test]
    fn twelve_words_in_a_row_are_quoted_whole() {
        let text = format!("I can!\n{}\nMore", ASKED.to_uppercase());
        assert_eq!(found(&text), [ASKED.trim_end_matches('.').to_uppercase()]);
    }

    #[test]
    fn eleven_words_are_a_coincidence() {
        assert!(found("design, build and run the services behind our payments, and you").is_empty());
    }
}

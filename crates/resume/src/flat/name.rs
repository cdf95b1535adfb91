//! Runs of words written as names, and of what joins them.

use prescreen_lexicon::{Lexicon, starts_small};

/// An entry's head has not more words.
const MOST: usize = 20;

/// The end of `text` that is made of words written as names; none, if a sentence ends there.
pub(super) fn names_at_end<'t>(text: &'t str, lexicon: &Lexicon) -> &'t str {
    let mut start = text.len();
    for (at, word) in words(text).rev().take(MOST) {
        if !is_of_name(word, lexicon) || ends_phrase(word) || is_figure(word) {
            break;
        }
        start = at;
    }
    // A run begins with a name.
    let begins = |(_, word): &(usize, &str)| !joins(word);
    let first = words(&text[start..]).find(begins).map_or(text.len() - start, |(at, _)| at);
    &text[start + first..]
}

/// The beginning of `text` that is made of words written as names; a name that a word in lower case follows is left
/// out, as it begins a sentence.
pub(super) fn names_at_start<'t>(text: &'t str, lexicon: &Lexicon) -> &'t str {
    let words: Vec<(usize, &str)> = words(text).take(MOST + 1).collect();
    // "Managed the": a deed begins a sentence.
    let small = |at: usize| words.get(at).is_some_and(|(_, word)| starts_small(word));
    let deed = |at: usize| words.get(at).is_some_and(|(_, word)| is_deed(word)) && small(at + 1);
    let of_name = |at: &usize| is_of_name(words[*at].1, lexicon) && !deed(*at);
    let mut run = (0..words.len().min(MOST)).take_while(of_name).count();
    if let Some(last) = words[..run].iter().position(|(_, word)| ends_phrase(word)) {
        run = last + 1;
    } else if run < words.len() && !deed(run) {
        while run > 0 && joins(words[run - 1].1) {
            run -= 1;
        }
        run = run.saturating_sub(1);
    }
    words.get(run).map_or(text, |(at, _)| text[..*at].trim_end())
}

/// "90%", "2019", not the grade of a title ("Developer 2").
fn is_figure(word: &str) -> bool {
    word.len() > 1 && word.contains(|c: char| c.is_ascii_digit()) && !word.contains(char::is_alphabetic)
}

/// A past participle.
fn is_deed(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed")
}

/// Stands between names, and is none.
fn joins(word: &str) -> bool {
    starts_small(word) || LINKS.contains(&word)
}

/// Ends a sentence, a label or an address, so that no name goes on behind it.
fn ends_phrase(word: &str) -> bool {
    let stop = word.ends_with('.')
        && word.len() > 4
        && !word[..word.len() - 1].contains('.')
        && !is_legal_form(word);
    stop || word.ends_with([':', ';', '!', '?'])
        || word.contains('@')
        || word.contains("://")
        || word.starts_with("www.")
}

/// "Corp.", "GmbH.": the full stop is no end of a sentence.
fn is_legal_form(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "corp." | "gmbh." | "ltda." | "s.r.l." | "sarl." | "sept." | "bros." | "univ." | "dept." | "govt."
    )
}

fn is_of_name(word: &str, lexicon: &Lexicon) -> bool {
    // A full-width mark or a dash whose bytes were read as another encoding.
    let misread = word.starts_with("ï¼") || word.starts_with("â€");
    let mark = word.starts_with(['•', '*', '▪', '●']);
    !mark && (!starts_small(word) || misread || LINKS.contains(&word) || lexicon.is_of_title(word))
}

/// Words after which a capitalised word goes on with a phrase.
pub(super) const LINKS: &[&str] = &["&", "a", "an", "and", "for", "in", "my", "of", "the", "to", "with"];

/// Words with their offsets.
pub(super) fn words(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    let base = text.as_ptr() as usize;
    text.split_whitespace().map(move |w| (w.as_ptr() as usize - base, w))
}

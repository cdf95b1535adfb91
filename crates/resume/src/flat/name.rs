//! Runs of words written as names, and of what joins them.

use prescreen_lexicon::Lexicon;

/// An entry's head has not more words.
const MOST: usize = 20;

/// The end of `text` that is made of words written as names; none, if a sentence ends there.
pub(super) fn names_at_end<'t>(text: &'t str, lexicon: &Lexicon) -> &'t str {
    let mut start = text.len();
    for (at, word) in words(text).rev().take(MOST) {
        if !is_of_name(word, lexicon) || ends_phrase(word) {
            break;
        }
        start = at;
    }
    // A run begins with a name.
    let begins = |(_, word): &(usize, &str)| !is_small(word) && !LINKS.contains(word);
    let first = words(&text[start..]).find(begins).map_or(text.len() - start, |(at, _)| at);
    &text[start + first..]
}

/// The beginning of `text` that is made of words written as names; a name that a word in lower case follows is left
/// out, as it begins a sentence.
pub(super) fn names_at_start<'t>(text: &'t str, lexicon: &Lexicon) -> &'t str {
    let words: Vec<(usize, &str)> = words(text).take(MOST + 1).collect();
    let run = words.iter().take(MOST).take_while(|(_, word)| is_of_name(word, lexicon)).count();
    let mut run = match words[..run].iter().position(|(_, word)| ends_phrase(word)) {
        Some(last) => last + 1,
        None if run < words.len() => run.saturating_sub(1),
        None => run,
    };
    while run > 0 && (is_small(words[run - 1].1) && words.len() > run && LINKS.contains(&words[run - 1].1)) {
        run -= 1;
    }
    words.get(run).map_or(text, |(at, _)| text[..*at].trim_end())
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
    !is_small(word) || misread || LINKS.contains(&word) || lexicon.is_of_title(word)
}

fn is_small(word: &str) -> bool {
    word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// Words after which a capitalised word goes on with a phrase.
pub(super) const LINKS: &[&str] = &["&", "a", "an", "and", "for", "in", "my", "of", "the", "to", "with"];

/// Words with their offsets.
pub(super) fn words(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    let base = text.as_ptr() as usize;
    text.split_whitespace().map(move |w| (w.as_ptr() as usize - base, w))
}

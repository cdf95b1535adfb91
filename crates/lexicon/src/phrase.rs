//! Many phrases looked for at once, as whole words.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Where a phrase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
    /// The phrase's place in the list.
    pub(crate) phrase: usize,
}

/// A list of phrases, compiled.
#[derive(Debug)]
pub(crate) struct Phrases {
    automaton: AhoCorasick,
}

impl Phrases {
    /// Compiles lower-case phrases.
    pub(crate) fn new<S: AsRef<[u8]>>(phrases: &[S]) -> Result<Self, String> {
        AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(phrases)
            .map(|automaton| Self { automaton })
            .map_err(|error| error.to_string())
    }

    /// The phrases in `text` that stand as whole words: of those that overlap the first, and of those the longest.
    pub(crate) fn find(&self, text: &str) -> Vec<Hit> {
        let bytes = text.as_bytes();
        let mut hits: Vec<Hit> = self
            .automaton
            .find_overlapping_iter(text)
            .map(|m| Hit { start: m.start(), end: m.end(), phrase: m.pattern().as_usize() })
            .filter_map(|hit| whole_word(bytes, hit))
            .collect();
        hits.sort_unstable_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
        let mut free = 0;
        hits.retain(|hit| {
            let keep = hit.start >= free;
            if keep {
                free = hit.end;
            }
            keep
        });
        hits
    }
}

/// The hit, with a version behind it ("Python3.6"), if it is not part of a longer word.
fn whole_word(text: &[u8], hit: Hit) -> Option<Hit> {
    let first = *text.get(hit.start)?;
    let last = *text.get(hit.end.checked_sub(1)?)?;
    if !opens(text, hit.start, first) {
        return None;
    }
    if !is_word(last) {
        return (!text.get(hit.end).is_some_and(|b| matches!(b, b'+' | b'#') || b.is_ascii_alphabetic())).then_some(hit);
    }
    let end = hit.end + version_len(text, hit);
    closes(text, hit.start, end).then_some(Hit { end, ..hit })
}

fn opens(text: &[u8], start: usize, first: u8) -> bool {
    let before = |n: usize| start.checked_sub(n).and_then(|i| text.get(i)).copied();
    match before(1) {
        None => true,
        Some(b'.') if is_word(first) => !before(2).is_some_and(is_word),
        Some(b'@' | b'$') => false,
        Some(b) => !is_word(b),
    }
}

fn closes(text: &[u8], start: usize, end: usize) -> bool {
    let after = |n: usize| text.get(end + n).copied();
    match after(0) {
        None => true,
        // Of single letters only "C++" and "C#" are other words; "Java+Spring" is two.
        Some(b'+' | b'#') => end - start > 1,
        // "java.util", "oracle.com"
        Some(b'.') => !after(1).is_some_and(|b| b.is_ascii_lowercase()),
        Some(b) => !is_word(b),
    }
}

/// Digits and dots that number a version, behind a word of three letters or more.
fn version_len(text: &[u8], hit: Hit) -> usize {
    let word = &text[hit.start..hit.end];
    if word.len() < 3 || !word.iter().all(u8::is_ascii_alphabetic) {
        return 0;
    }
    let rest = &text[hit.end..];
    let digits = rest.iter().take(8).take_while(|b| b.is_ascii_digit() || **b == b'.').count();
    let trimmed = rest[..digits].iter().rposition(u8::is_ascii_digit).map_or(0, |i| i + 1);
    if rest.first().is_some_and(u8::is_ascii_digit) { trimmed } else { 0 }
}

/// A byte inside a word: letters, digits, the underscore, and all letters beyond ASCII.
pub(crate) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Whether `text` ends with `phrase` as whole words.
pub(crate) fn ends_with(text: &str, phrase: &str) -> bool {
    let Some(before) = text.strip_suffix(phrase) else { return false };
    let opens = phrase.bytes().next().is_some_and(is_word);
    !(opens && before.bytes().next_back().is_some_and(is_word))
}

/// Whether `text` starts with `phrase` as whole words.
pub(crate) fn starts_with(text: &str, phrase: &str) -> bool {
    let Some(after) = text.strip_prefix(phrase) else { return false };
    let closes = phrase.bytes().next_back().is_some_and(is_word);
    !(closes && after.bytes().next().is_some_and(is_word))
}

/// Whether `phrase` stands anywhere in `text` as whole words.
pub(crate) fn contains(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text.as_bytes().get(at.wrapping_sub(1)).copied();
        starts_with(&text[at..], phrase) && !(phrase.bytes().next().is_some_and(is_word) && before.is_some_and(is_word))
    })
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let compiled = Phrases::new(phrases).expect("phrases compile");
        compiled.find(text).into_iter().map(|hit| text[hit.start..hit.end].to_owned()).collect()
    }

    #[test]
    fn whole_words_only() {
        assert_eq!(found(&["java"], "javascript java,java/j2ee xjava java.util java."), ["java", "java", "java"]);
        assert_eq!(found(&["c", "c++", "c#"], "c/c++/c# cat c+ mac"), ["c", "c++", "c#"]);
        assert_eq!(found(&[".net", "asp.net"], "asp.net .net example.net c#/.net"), ["asp.net", ".net", ".net"]);
    }

    #[test]
    fn the_longest_that_is_a_word_wins() {
        assert_eq!(found(&["spring", "spring boot"], "spring boot, spring bootcamp"), ["spring boot", "spring"]);
    }

    #[test]
    fn versions_belong_to_the_word() {
        assert_eq!(found(&["python", "go", "java"], "python3.6, java8. go1"), ["python3.6", "java8"]);
    }
}

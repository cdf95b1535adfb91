//! What words and phrases are a sign of.

use std::collections::HashMap;

/// Signs by phrase, and the ends of compounds with what they are a sign of.
#[derive(Debug)]
pub(super) struct Signs {
    pub(super) phrases: HashMap<String, Sign>,
    pub(super) endings: (Vec<String>, Sign),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A noun that titles are built on.
    Noun,
    /// Opens a title ("senior").
    Rank,
    /// An area of work; says something only beside a noun or a rank.
    Area,
    /// The end of a company's name ("Inc").
    Suffix,
    /// What employers are called ("bank").
    Kind,
    /// A well-known employer.
    Known,
}

/// Words of the longest phrase that is looked up.
pub(super) const LONGEST: usize = 4;

impl Signs {
    /// What `phrase` is a sign of: by itself, by the last part of a word with a hyphen, or by its end.
    pub(super) fn get(&self, phrase: &str) -> Option<Sign> {
        /// A compound has so many letters, at least, before its end.
        const BEFORE: usize = 3;
        let (endings, sign) = &self.endings;
        let by_end = || {
            let last = phrase.rsplit_once('-').map_or(phrase, |(_, last)| last);
            let compound = |end: &String| last.len() >= end.len() + BEFORE && last.ends_with(end.as_str());
            let ended = || !phrase.contains(' ') && endings.iter().any(compound);
            let hyphened = last.len() < phrase.len() && self.phrases.get(last) == Some(sign);
            (hyphened || ended()).then_some(*sign)
        };
        self.phrases.get(phrase).copied().or_else(by_end)
    }
}

/// Signs among `words` with the index after each.
pub(super) fn signs(words: &[String], table: &Signs) -> Vec<(usize, Sign)> {
    spanned_signs(words, table).into_iter().map(|(_, end, sign)| (end, sign)).collect()
}

/// Signs among `words` with their first index and the index after each, longest phrase first at each place.
pub(super) fn spanned_signs(words: &[String], table: &Signs) -> Vec<(usize, usize, Sign)> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=LONGEST.min(words.len() - at)).rev();
        let found = longest.into_iter().find_map(|n| {
            let phrase = words[at..at + n].join(" ");
            Some((n, table.get(&phrase).or_else(|| table.get(phrase.trim_end_matches('.')))?))
        });
        // A plural names the same trade: "engineers" is no title, but "managers'" is close enough not to matter.
        let step = found.map_or(1, |(n, _)| n);
        out.extend(found.map(|(n, sign)| (at, at + n, sign)));
        at += step;
    }
    out
}

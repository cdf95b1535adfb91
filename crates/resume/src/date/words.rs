//! The words that dates are made of, looked up without regard to case.

use std::collections::HashMap;

use prescreen_lexicon::Lexicon;

/// What a word means inside a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A month, 1 to 12.
    Month(u8),
    /// A season: only the year counts.
    Season,
    /// "present", in one word.
    Present,
    /// Stands between two dates.
    To,
    /// Opens a period that goes on.
    Since,
    /// Opens a period that has an end.
    From,
}

/// Names long enough to be known with a letter wrong, as English resumes have them wrong most often.
const LONG: &[(&str, u8)] = &[
    ("january", 1),
    ("february", 2),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
];

/// A month with one letter missing, added, changed, or two swapped: "Ocober", "Novmeber".
fn misspelt(lower: &str) -> Option<Sense> {
    let near = |name: &str| {
        let (a, b) = (lower.as_bytes(), name.as_bytes());
        let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
        let (a, b) = (&a[same..], &b[same..]);
        let swapped = a.len() == b.len() && a.len() > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
        let changed = a.len() == b.len() && a.len() > 1 && a[1..] == b[1..];
        let missing = b.len() == a.len() + 1 && *a == b[1..];
        let added = a.len() == b.len() + 1 && a[1..] == *b;
        same > 0 && (swapped || changed || missing || added)
    };
    LONG.iter().find(|(name, _)| near(name)).map(|(_, month)| Sense::Month(*month))
}

/// The date words of the rules.
#[derive(Debug)]
pub(crate) struct Words {
    single: HashMap<String, Sense>,
    /// "till date", "to date": phrases of several words that mean the present, each split at spaces.
    present: Vec<Vec<String>>,
}

impl Words {
    /// Compiled from the rules.
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let dates = lexicon.dates();
        let mut single = HashMap::new();
        let mut add = |word: &str, sense| {
            single.entry(word.to_lowercase()).or_insert(sense);
        };
        for (word, month) in &dates.months {
            add(word, Sense::Month(*month));
        }
        dates.seasons.iter().for_each(|(word, _)| add(word, Sense::Season));
        dates.since.iter().for_each(|word| add(word, Sense::Since));
        dates.from.iter().for_each(|word| add(word, Sense::From));
        dates.to.iter().for_each(|word| add(word, Sense::To));
        let mut present = Vec::new();
        for phrase in &dates.present {
            let words: Vec<String> = phrase.to_lowercase().split(' ').map(str::to_owned).collect();
            match words.as_slice() {
                [word] => add(word, Sense::Present),
                _ => present.push(words),
            }
        }
        present.sort_by_key(|words| std::cmp::Reverse(words.len()));
        Self { single, present }
    }

    /// What `word` means.
    pub(super) fn sense(&self, word: &str) -> Option<Sense> {
        // The longest date word has far fewer letters; most words of a text end here.
        if word.len() > 24 {
            return None;
        }
        let mut buffer = [0_u8; 24];
        let lower = if word.is_ascii() {
            let lower = &mut buffer[..word.len()];
            lower.copy_from_slice(word.as_bytes());
            lower.make_ascii_lowercase();
            std::str::from_utf8(lower).ok()?
        } else {
            return self.single.get(word.to_lowercase().as_str()).copied();
        };
        // "CT 2016" is a state, not the rest of a month whose capital was lost; "Acme AB 2016" a Swedish company.
        let is_code = word.len() == 2 && word.bytes().all(|b| b.is_ascii_uppercase());
        let is_name = |sense: &Sense| is_code && matches!(sense, Sense::Month(_) | Sense::Since);
        let known = self.single.get(lower).copied().filter(|sense| !is_name(sense));
        known.or_else(|| misspelt(lower))
    }

    /// How many of `words` spell a phrase for the present.
    pub(super) fn present_phrase<'t>(&self, words: impl Iterator<Item = &'t str> + Clone) -> Option<usize> {
        let spells = |phrase: &&Vec<String>| {
            let mut given = words.clone();
            phrase.iter().all(|want| given.next().is_some_and(|word| word.to_lowercase() == *want))
        };
        self.present.iter().find(spells).map(Vec::len)
    }
}

//! Signs of a job title, an employer and a place in a short text.

mod sign;
mod word;

use std::collections::HashMap;

use serde::Deserialize;

use crate::RulesError;
use crate::table::Tables;
use sign::{LONGEST, Sign, Signs, signs, spanned_signs};
use word::{is_article, is_grade, is_link, placed_words, words};

/// Words by what they are a sign of. Phrases are looked up by up to [`LONGEST`] words.
#[derive(Debug)]
pub(crate) struct Names {
    titles: Signs,
    employers: Signs,
    subdivisions: Vec<String>,
    places: HashMap<String, PlaceKind>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PlaceKind {
    /// A country, state or town by its name.
    Name,
    /// Two or three letters that only follow a name ("TX").
    Code,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Employers {
    #[serde(rename = "version")]
    _version: u32,
    suffixes: Vec<String>,
    kinds: Vec<String>,
    kind_endings: Vec<String>,
    subdivisions: Vec<String>,
    known: Vec<String>,
    titles: Vec<String>,
    title_endings: Vec<String>,
    ranks: Vec<String>,
    areas: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Places {
    #[serde(rename = "version")]
    _version: u32,
    codes: Vec<String>,
    names: Vec<String>,
    cities: Vec<String>,
}

impl Names {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let words: Employers = tables.read("employers.toml")?;
        let places: Places = tables.read("places.toml")?;
        let signs = |lists: [(Vec<String>, Sign); 3]| {
            lists
                .into_iter()
                .flat_map(|(list, sign)| list.into_iter().map(move |word| (word, sign)))
                .collect()
        };
        let names = places.names.into_iter().chain(places.cities).map(|name| (name, PlaceKind::Name));
        Ok(Self {
            titles: Signs {
                phrases: signs([
                    (words.areas, Sign::Area),
                    (words.ranks, Sign::Rank),
                    (words.titles, Sign::Noun),
                ]),
                endings: (words.title_endings, Sign::Noun),
            },
            employers: Signs {
                phrases: signs([
                    (words.known, Sign::Known),
                    (words.kinds, Sign::Kind),
                    (words.suffixes, Sign::Suffix),
                ]),
                endings: (words.kind_endings, Sign::Kind),
            },
            subdivisions: words.subdivisions,
            places: places.codes.into_iter().map(|code| (code, PlaceKind::Code)).chain(names).collect(),
        })
    }

    /// 4 for a noun at the end or before "of", 3 for one elsewhere, 1 more with a rank or an area; 2 for a rank and an area.
    pub(crate) fn title_strength(&self, text: &str) -> i32 {
        let words = words(text);
        let signs = signs(&words, &self.titles);
        let has = |sign| signs.iter().any(|(_, s)| *s == sign);
        let noun = signs.iter().filter(|(_, s)| *s == Sign::Noun).map(|(end, _)| *end).max();
        let beside = i32::from(has(Sign::Rank)) + i32::from(has(Sign::Area));
        match noun {
            Some(end)
                if end == words.len()
                    || words
                        .get(end)
                        .is_some_and(|w| is_link(w) && w != "&" && w != "and" || is_grade(w)) =>
            {
                4 + beside.min(1)
            }
            Some(_) => 3 + beside.min(1),
            None if has(Sign::Rank) && has(Sign::Area) => 2,
            None => 0,
        }
    }

    /// A part of an employer ("Department of Physics", "Platform Team").
    pub(crate) fn is_subdivision(&self, text: &str) -> bool {
        words(text).iter().any(|word| self.subdivisions.contains(word))
    }

    /// A word of titles, or one that joins them.
    pub(crate) fn is_of_title(&self, word: &str) -> bool {
        let words = words(word);
        !words.is_empty() && words.iter().all(|word| is_link(word) || self.titles.get(word).is_some())
    }

    /// Areas of work and nothing else ("Backend Engineering", "IT & Operations"): the rest of a title, no employer.
    pub(crate) fn is_area(&self, text: &str) -> bool {
        let words = words(text);
        let signs = spanned_signs(&words, &self.titles);
        let links = words.iter().filter(|w| is_link(w)).count();
        let covered: usize = signs.iter().map(|(start, end, _)| end - start).sum();
        let areas = signs.iter().all(|(_, _, sign)| *sign == Sign::Area);
        areas && !signs.is_empty() && covered + links == words.len()
    }

    /// Where, in bytes, the title ends that `text` begins with; 0 where it begins with none. Its last noun ends it, or an
    /// area that follows over "of", "&" and the like. After a title and a comma, areas alone go on with it.
    pub(crate) fn title_end(&self, text: &str, goes_on: bool) -> usize {
        let (ends, words): (Vec<usize>, Vec<String>) = placed_words(text).unzip();
        let mut run: Vec<(usize, usize, Sign)> = Vec::new();
        for sign in spanned_signs(&words, &self.titles) {
            if !words[run.last().map_or(0, |r| r.1)..sign.0].iter().all(|w| is_link(w)) {
                break;
            }
            run.push(sign);
        }
        let noun = run.iter().rposition(|(_, _, sign)| *sign == Sign::Noun);
        let mut last = match (noun, goes_on) {
            (Some(noun), _) => run[noun].1,
            (None, true) => run.iter().take_while(|r| r.2 == Sign::Area).last().map_or(0, |r| r.1),
            (None, false) => return 0,
        };
        let is_small = |word: usize| {
            let from = word.checked_sub(1).map_or(0, |before| ends[before]);
            starts_small(&text[from..])
        };
        for (from, to, sign) in run.iter().skip(noun.map_or(run.len(), |n| n + 1)) {
            // "Head of Engineering", "Leiter Einkauf", "Architetto software", not "Engineer Software House".
            let linked = *from > last;
            let goes_on_an_area = noun.is_some_and(|n| last > run[n].1);
            // Where areas stand before the noun, they don't stand behind it too.
            let named = self.names_employer(&words[*from..(to + 2).min(words.len())]);
            let apart = !goes_on_an_area && noun != Some(0) || named || *sign == Sign::Rank;
            if !linked && !is_small(*from) && apart {
                break;
            }
            last = *to;
        }
        // "Operador de caixa": what an article joins in lower case belongs to the title too.
        while words.get(last).is_some_and(|w| is_article(w)) && last + 1 < words.len() && is_small(last + 1) {
            last += 2;
        }
        if words.get(last).is_some_and(|w| is_grade(w)) {
            last += 1;
        }
        last.checked_sub(1).and_then(|i| ends.get(i)).copied().unwrap_or(0)
    }

    /// One of `words` is a sign of an employer.
    fn names_employer(&self, words: &[String]) -> bool {
        words.iter().any(|word| self.employers.phrases.contains_key(word))
    }

    /// Where, in bytes, the last title in `text` begins: at its rank, or at the first of its areas and nouns.
    pub(crate) fn title_start(&self, text: &str) -> Option<usize> {
        let (ends, words): (Vec<usize>, Vec<String>) = placed_words(text).unzip();
        let mut start = None;
        let mut begun: Option<(usize, usize)> = None;
        for (from, to, sign) in spanned_signs(&words, &self.titles) {
            let linked = begun.is_some_and(|(_, reach)| words[reach..from].iter().all(|w| is_link(w)));
            begun = match begun {
                // A rank opens a title; what stands before it belongs to something else.
                Some((first, _)) if linked && (sign != Sign::Rank || start == Some(first)) => {
                    Some((first, to))
                }
                _ => Some((from, to)),
            };
            if sign == Sign::Noun {
                start = begun.map(|(first, _)| first);
            }
        }
        let before = start?.checked_sub(1).map_or(0, |i| ends[i]);
        let lead = text[before..].find(char::is_alphanumeric)?;
        Some(before + lead)
    }

    /// A rank opens the title that `text` begins with.
    pub(crate) fn title_is_ranked(&self, text: &str) -> bool {
        let words: Vec<String> = placed_words(text).map(|(_, word)| word).take(LONGEST).collect();
        spanned_signs(&words, &self.titles)
            .first()
            .is_some_and(|(from, _, sign)| *from == 0 && *sign == Sign::Rank)
    }

    /// 5 for a company's ending, 4 for a well-known name, 3 for what employers are called at the end, 2 elsewhere.
    pub(crate) fn employer_strength(&self, text: &str) -> i32 {
        let words = words(text);
        if words.len() > 10 {
            return 0;
        }
        let capital =
            starts_as_name(text) || self.employers.phrases.get(&words.join(" ")) == Some(&Sign::Known);
        let strength = |(end, sign): &(usize, Sign)| match sign {
            // A lone "Co" or "As" is no name.
            Sign::Suffix if words.len() > 1 && *end + 1 >= words.len() => 5,
            Sign::Known => 4,
            Sign::Kind if *end == words.len() => 3,
            Sign::Kind => 2,
            _ => 0,
        };
        let best = signs(&words, &self.employers).iter().map(strength).max().unwrap_or(0);
        if capital { best } else { 0 }
    }

    /// Every part between commas is a place, or a code or number after one.
    pub(crate) fn is_place(&self, text: &str) -> bool {
        let mut named = false;
        for part in
            text.split([',', '/', '-', '–', '(', ')', '|']).map(without_postal_code).filter(|p| !p.is_empty())
        {
            let lower = part.to_lowercase();
            match self.places.get(lower.as_str()) {
                Some(PlaceKind::Name) => named = true,
                Some(PlaceKind::Code) if named || part.chars().all(|c| c.is_uppercase() || c == '.') => {
                    named = true
                }
                _ if self.is_town_and_code(&lower) => named = true,
                _ => return false,
            }
        }
        named
    }

    /// "austin tx", "london uk": a name, then a code or a second name.
    fn is_town_and_code(&self, lower: &str) -> bool {
        lower.rsplit_once(' ').is_some_and(|(town, code)| {
            self.places.get(town.trim_end_matches(',')) == Some(&PlaceKind::Name)
                && self.places.contains_key(code)
        })
    }
}

/// Postal codes stand before or after the town: "NY 10001", "10115 Berlin".
fn without_postal_code(part: &str) -> &str {
    part.trim_matches(|c: char| c.is_ascii_digit() || c.is_whitespace())
}

/// Whether the first word of `text` is written small: "engineer", but not "iOS" or "eBay", whose capital comes later.
#[must_use]
pub fn starts_small(text: &str) -> bool {
    let word = text.trim_start_matches(|c: char| !c.is_alphanumeric()).split(char::is_whitespace).next();
    let mut letters = word.unwrap_or_default().chars();
    letters.next().is_some_and(char::is_lowercase) && !letters.any(char::is_uppercase)
}

/// Whether `text` has a first word, and that is not written small.
#[must_use]
pub fn starts_as_name(text: &str) -> bool {
    text.contains(char::is_alphanumeric) && !starts_small(text)
}

#[cfg(test)]
mod tests {
    use super::starts_small;
    use crate::Lexicon;

    fn lexicon() -> Lexicon {
        Lexicon::embedded().expect("the embedded rules compile")
    }

    #[test]
    fn titles_are_told_from_employers() {
        let lexicon = lexicon();
        for title in [
            "Senior Software Engineer",
            "Head of Engineering",
            "VP Engineering",
            "Software Engineer II",
            "Registered Nurse",
            "Team Lead",
        ] {
            assert!(lexicon.title_strength(title) > lexicon.employer_strength(title), "{title}");
        }
        for employer in
            ["Acme Inc.", "Northwind Technologies Pvt. Ltd.", "University of Oulu", "City Hospital", "Amazon"]
        {
            assert!(lexicon.employer_strength(employer) > lexicon.title_strength(employer), "{employer}");
        }
    }

    #[test]
    fn names_with_a_late_capital_are_no_small_words() {
        for name in ["iOS Developer", "eBay", "Engineer", "“Acme”", "3i"] {
            assert!(!starts_small(name), "{name}");
        }
        for small in ["engineer at Acme", "(and", "überall"] {
            assert!(starts_small(small), "{small}");
        }
    }

    #[test]
    fn places_stand_alone() {
        let lexicon = lexicon();
        for place in ["Austin, TX", "London", "Bangalore, India", "Remote", "Lyon, France", "Portland OR"] {
            assert!(lexicon.is_place(place), "{place}");
        }
        for other in ["Austin Motors", "Engineer, Berlin", "in", "Acme"] {
            assert!(!lexicon.is_place(other), "{other}");
        }
    }
}

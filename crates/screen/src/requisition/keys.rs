//! The keys of one TOML table, read one by one; whatever is wrong is noted with its place and a remedy.

use std::ops::Range;

use prescreen_lexicon::{Lexicon, SkillId};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::{nearest, nearest_skill};
use super::problem::Problems;
use crate::Phrase;

/// The keys of one table.
pub(crate) struct Keys<'a> {
    table: &'a DeTable<'a>,
    /// The table's own place, for what is missing in it.
    at: Range<usize>,
    problems: &'a mut Problems,
    lexicon: &'a Lexicon,
}

impl<'a> Keys<'a> {
    pub(super) fn new(
        table: &'a DeTable<'a>,
        at: Range<usize>,
        problems: &'a mut Problems,
        lexicon: &'a Lexicon,
    ) -> Self {
        Self { table, at, problems, lexicon }
    }

    /// The keys of a table within this one.
    pub(super) fn within<'b>(&'b mut self, table: &'b DeTable<'b>, at: Range<usize>) -> Keys<'b> {
        Keys { table, at, problems: self.problems, lexicon: self.lexicon }
    }

    /// Notes a problem at `key`, or at the table where it has no such key.
    pub(crate) fn problem(&mut self, key: &str, message: &str, remedy: &str) {
        let at = self.table.get(key).map_or_else(|| self.at.clone(), Spanned::span);
        self.problems.add(at, message.to_owned(), remedy.to_owned());
    }

    /// Whether the key is given.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    pub(super) fn value(&self, key: &str) -> Option<&'a DeValue<'a>> {
        self.table.get(key).map(Spanned::get_ref)
    }

    /// Notes keys that nobody reads.
    pub(super) fn no_others(&mut self, known: &[&str]) {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let remedy = nearest(name, known.iter().copied())
                    .map_or_else(|| "remove it".to_owned(), |near| format!("did you mean `{near}`?"));
                self.problems.add(key.span(), format!("unknown key `{name}`"), remedy);
            }
        }
    }

    /// A text that must be given.
    pub(crate) fn text(&mut self, key: &str) -> Option<String> {
        self.required(key, "text").then(|| self.optional_text(key)).flatten().filter(|text| {
            let empty = text.trim().is_empty();
            if empty {
                self.problem(key, &format!("`{key}` is empty"), "write something");
            }
            !empty
        })
    }

    /// A text that may be left out.
    pub(crate) fn optional_text(&mut self, key: &str) -> Option<String> {
        match self.value(key)? {
            DeValue::String(text) => Some(text.trim().to_owned()),
            _ => self.wrong(key, "a text", "put it in quotes"),
        }
    }

    /// A whole number, zero or more, that must be given.
    pub(crate) fn number(&mut self, key: &str) -> Option<u32> {
        self.required(key, "a whole number").then(|| self.optional_number(key)).flatten()
    }

    /// A whole number, zero or more, that may be left out.
    pub(crate) fn optional_number(&mut self, key: &str) -> Option<u32> {
        let number = match self.value(key)? {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        number.or_else(|| {
            self.wrong(key, "a whole number, zero or more", "write it without quotes or decimals")
        })
    }

    /// `true` or `false`, which may be left out.
    pub(crate) fn optional_flag(&mut self, key: &str) -> Option<bool> {
        match self.value(key)? {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.wrong(key, "true or false", "write it without quotes"),
        }
    }

    /// One of some names, which must be given.
    pub(crate) fn choice<T: Copy>(&mut self, key: &str, choices: &[(&str, T)]) -> Option<T> {
        self.required(key, "one of its names").then(|| self.optional_choice(key, choices)).flatten()
    }

    /// One of some names, which may be left out.
    pub(crate) fn optional_choice<T: Copy>(&mut self, key: &str, choices: &[(&str, T)]) -> Option<T> {
        let given = self.optional_text(key)?;
        let found = choices.iter().find(|(name, _)| *name == given).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            self.problem(
                key,
                &format!("`{given}` is no `{key}`"),
                &format!("write one of {}", names.join(", ")),
            );
        }
        found
    }

    /// A list of skill ids.
    pub(crate) fn skills(&mut self, key: &str) -> Option<Vec<SkillId>> {
        let list = self.list(key)?;
        self.skill_list(key, list)
    }

    /// A list of soft topics, as indices into the lexicon's.
    pub(crate) fn topics(&mut self, key: &str) -> Option<Vec<usize>> {
        let list = self.list(key)?;
        let mut topics = Vec::new();
        for item in list {
            let Some(name) = item.get_ref().as_str() else {
                return self.wrong(key, "a list of topics", "put ids in quotes, parted by commas");
            };
            match self.lexicon.topics().iter().position(|topic| topic.id == name) {
                Some(at) => topics.push(at),
                None => {
                    let ids: Vec<&str> = self.lexicon.topics().iter().map(|t| t.id.as_str()).collect();
                    let remedy = format!("write one of {}", ids.join(", "));
                    self.problems.add(item.span(), format!("no topic has the id \"{name}\""), remedy);
                }
            }
        }
        (topics.len() == list.len()).then_some(topics)
    }

    /// The line, from 1, where the table begins.
    pub(super) fn line(&self) -> usize {
        self.problems.line(self.at.start)
    }

    /// A list of lists of skill ids.
    pub(crate) fn skill_groups(&mut self, key: &str) -> Option<Vec<Vec<SkillId>>> {
        let mut groups = Vec::new();
        for item in self.list(key)? {
            let DeValue::Array(group) = item.get_ref() else {
                return self.wrong(key, "a list of lists", "write it as [[\"java\", \"go\"], [\"aws\"]]");
            };
            groups.push(self.skill_list(key, group)?);
        }
        Some(groups)
    }

    /// A list of phrases.
    pub(crate) fn phrases(&mut self, key: &str) -> Option<Vec<Phrase>> {
        let mut phrases = Vec::new();
        for item in self.list(key)? {
            match item.get_ref().as_str().and_then(Phrase::parse) {
                Some(phrase) => phrases.push(phrase),
                None => return self.wrong(key, "a list of phrases", "put words in quotes, parted by commas"),
            }
        }
        Some(phrases)
    }

    fn list(&mut self, key: &str) -> Option<&'a [Spanned<DeValue<'a>>]> {
        match self.value(key) {
            Some(DeValue::Array(list)) if !list.is_empty() => Some(list),
            _ => self.wrong(key, "a list that is not empty", "write it as [\"...\", \"...\"]"),
        }
    }

    fn skill_list(&mut self, key: &str, list: &[Spanned<DeValue<'_>>]) -> Option<Vec<SkillId>> {
        let mut ids = Vec::new();
        for item in list {
            let Some(name) = item.get_ref().as_str() else {
                return self.wrong(key, "a list of skill ids", "put ids in quotes, parted by commas");
            };
            match self.lexicon.skill_id(name) {
                Some(id) => ids.push(id),
                None => self.unknown_skill(name, item.span()),
            }
        }
        (ids.len() == list.len()).then_some(ids)
    }

    fn unknown_skill(&mut self, name: &str, at: Range<usize>) {
        let remedy = nearest_skill(name, self.lexicon).map_or_else(
            || "look it up with `prescreen skills find WORD`".to_owned(),
            |near| format!("did you mean \"{near}\"? `prescreen skills find WORD` lists ids"),
        );
        self.problems.add(at, format!("no skill has the id \"{name}\""), remedy);
    }

    fn required(&mut self, key: &str, what: &str) -> bool {
        let given = self.has(key);
        if !given {
            self.problem(key, &format!("`{key}` is missing"), &format!("add `{key}` with {what}"));
        }
        given
    }

    fn wrong<T>(&mut self, key: &str, what: &str, remedy: &str) -> Option<T> {
        self.problem(key, &format!("`{key}` must be {what}"), remedy);
        None
    }
}

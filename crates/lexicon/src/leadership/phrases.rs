//! The phrases about leading, as regular expressions over the classes of a line's words, a letter each.

use std::ops::Range;
use std::sync::OnceLock;

use regex::Error;
use regex::bytes::{Regex, RegexSet};

use super::CueKind;

/// All phrases; compiled when the first line is read, as [`crate::lazy`] has it.
#[derive(Debug)]
pub(super) struct Phrases {
    kinds: Vec<CueKind>,
    sources: Vec<String>,
    compiled: OnceLock<Option<Compiled>>,
}

#[derive(Debug)]
struct Compiled {
    /// All at once: which of them a line has, in one pass.
    any: RegexSet,
    each: Vec<Regex>,
}

impl Phrases {
    pub(super) fn new(kinds: Vec<CueKind>, sources: Vec<String>) -> Self {
        Self { kinds, sources, compiled: OnceLock::new() }
    }

    /// Compiles them now; the number of the first phrase that is no expression, with what is wrong.
    pub(super) fn check(&self) -> Result<(), (usize, Error)> {
        let compiled = compile(&self.sources)?;
        self.compiled.get_or_init(|| Some(compiled));
        Ok(())
    }

    /// Each phrase of a line whose words have these classes, with its words.
    pub(super) fn find(&self, classes: &[u8]) -> Vec<(CueKind, Range<usize>)> {
        let Some(compiled) = self.compiled.get_or_init(|| compile(&self.sources).ok()) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for at in compiled.any.matches(classes) {
            let all = compiled.each[at].find_iter(classes);
            found.extend(all.map(|one| (self.kinds[at], one.range())));
        }
        found
    }
}

fn compile(sources: &[String]) -> Result<Compiled, (usize, Error)> {
    let regex = |(at, source): (usize, &String)| Regex::new(source).map_err(|error| (at, error));
    let each = sources.iter().enumerate().map(regex).collect::<Result<_, _>>()?;
    Ok(Compiled { any: RegexSet::new(sources).map_err(|error| (0, error))?, each })
}

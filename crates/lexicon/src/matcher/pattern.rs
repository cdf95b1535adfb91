//! Every spelling, companion and cue in one tree.

use std::collections::BTreeMap;
use std::ops::Range;

use super::boundary;
use super::words::WordTree;
use crate::skill::SkillId;

/// What one spelling stands for; it may stand for several things.
#[derive(Clone, Debug, Default)]
pub(super) struct Meaning {
    pub(super) skill: Option<SkillId>,
    /// The rule that judges it, where it also means other things.
    pub(super) term: Option<u16>,
    companion: Option<u16>,
    cues: Vec<u16>,
}

/// Spellings as they are gathered, in lower case.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    by_text: BTreeMap<String, Meaning>,
    companions: u16,
}

impl Spellings {
    fn entry(&mut self, spelling: &str) -> &mut Meaning {
        self.by_text.entry(spelling.to_lowercase()).or_default()
    }

    pub(super) fn skill(&mut self, spelling: &str, id: SkillId) {
        self.entry(spelling).skill = Some(id);
    }

    /// The skill that claims this spelling.
    pub(super) fn claimed(&self, spelling: &str) -> Option<SkillId> {
        self.by_text.get(&spelling.to_lowercase()).and_then(|m| m.skill)
    }

    pub(super) fn term(&mut self, spelling: &str, id: SkillId, term: u16) {
        let meaning = self.entry(spelling);
        meaning.skill = Some(id);
        meaning.term = Some(term);
    }

    pub(super) fn cue(&mut self, spelling: &str, phrase: u16) {
        self.entry(spelling).cues.push(phrase);
    }

    /// The companion's number.
    pub(super) fn companion(&mut self, spelling: &str) -> u16 {
        let next = self.companions;
        let number = *self.entry(spelling).companion.get_or_insert(next);
        if number == next {
            self.companions += 1;
        }
        number
    }
}

/// Where a spelling stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) pattern: u32,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Where a phrase of a cue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CueHit {
    pub(super) phrase: u16,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Everything one pass finds. Hits of skills may overlap.
#[derive(Debug)]
pub(super) struct Hits {
    pub(super) skills: Vec<Hit>,
    pub(super) cues: Vec<CueHit>,
    /// By companion number: whether it stands anywhere.
    pub(super) companions: Vec<bool>,
}

#[derive(Debug)]
pub(super) struct Patterns {
    tree: WordTree,
    meanings: Vec<Meaning>,
    companions: usize,
}

impl Patterns {
    pub(super) fn new(spellings: Spellings) -> Self {
        let tree = WordTree::new(spellings.by_text.keys().map(String::as_str));
        let companions = usize::from(spellings.companions);
        Self { tree, meanings: spellings.by_text.into_values().collect(), companions }
    }

    pub(super) fn meaning(&self, pattern: u32) -> &Meaning {
        &self.meanings[pattern as usize]
    }

    pub(super) fn hits(&self, text: &str) -> Hits {
        let mut hits =
            Hits { skills: Vec::new(), cues: Vec::new(), companions: vec![false; self.companions] };
        self.tree.each(text.to_ascii_lowercase().as_bytes(), |pattern, Range { start, end }| {
            // Each that fits, not the longest: a longer one whose boundary fails must not hide a shorter one.
            if !boundary::stands_alone(text, start, end) {
                return;
            }
            let meaning = self.meaning(pattern);
            if meaning.skill.is_some() {
                hits.skills.push(Hit { pattern, start, end });
            }
            if let Some(seen) = meaning.companion.and_then(|c| hits.companions.get_mut(usize::from(c))) {
                *seen = true;
            }
            hits.cues.extend(meaning.cues.iter().map(|phrase| CueHit { phrase: *phrase, start, end }));
        });
        hits
    }
}

//! Every spelling, companion and cue in one tree.

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

/// All spellings, which are in lower case, with what each stands for.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    tree: WordTree,
    /// By the spelling's number.
    meanings: Vec<Meaning>,
    companions: u16,
}

impl Patterns {
    fn entry(&mut self, spelling: &str) -> &mut Meaning {
        let number = self.tree.add(&spelling.to_lowercase()) as usize;
        if number == self.meanings.len() {
            self.meanings.push(Meaning::default());
        }
        &mut self.meanings[number]
    }

    pub(super) fn skill(&mut self, spelling: &str, id: SkillId) {
        self.entry(spelling).skill = Some(id);
    }

    /// The skill that claims this spelling.
    pub(super) fn claimed(&self, spelling: &str) -> Option<SkillId> {
        self.tree.get(&spelling.to_lowercase()).and_then(|number| self.meaning(number).skill)
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

    pub(super) fn meaning(&self, pattern: u32) -> &Meaning {
        &self.meanings[pattern as usize]
    }

    pub(super) fn hits(&self, text: &str) -> Hits {
        let mut hits = Hits {
            skills: Vec::new(),
            cues: Vec::new(),
            companions: vec![false; usize::from(self.companions)],
        };
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

//! What a role's text says about leading, and about building software.
//!
//! The words stand in classes in `rules/cues.toml`, and the phrases are patterns over classes ("lead gap team of number engineer"), so
//! that each is short and says what it means. Phrases that sound like leading and are none ("member of a team of 8") silence what
//! they overlap.

mod phrases;
mod piece;
mod table;
mod token;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::RulesError;
use crate::normal::Normal;
use crate::table::Tables;

use phrases::Phrases;
use token::{Line, Words};

/// A phrase about leading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeadershipCue {
    /// What it speaks for.
    pub kind: CueKind,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// How many people, where it says.
    pub people: Option<u32>,
    /// Whether the people are engineers, where it says.
    pub of_engineers: Option<bool>,
}

/// What a phrase about leading speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CueKind {
    /// Leading people ("led a team of 4").
    People,
    /// Technical direction ("technical lead for").
    Technical,
    /// Budget, strategy, stakeholders.
    Organisation,
    /// Building software ("developed a web application"): no leading, but asked of the same texts.
    Building,
    /// Sounds like leading and is not ("member of a team of 8").
    NotLeadership,
}

/// All phrases, compiled.
#[derive(Debug)]
pub(crate) struct Leadership {
    words: Words,
    phrases: Phrases,
}

impl Leadership {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        table::compile(tables)
    }

    pub(crate) fn find(&self, normal: &Normal<'_>) -> Vec<LeadershipCue> {
        let mut cues = Vec::new();
        let mut words = Line::default();
        let mut at = 0;
        for line in normal.text().to_ascii_lowercase().split('\n') {
            self.words.read(line, &mut words);
            self.find_in(line, &words, at, &mut cues);
            at += line.len() + 1;
        }
        for cue in &mut cues {
            (cue.start, cue.end) = normal.original(&(cue.start..cue.end));
        }
        cues
    }

    /// The cues of one line, in lower case, that begins at byte `at`.
    fn find_in(&self, lower: &str, line: &Line, at: usize, out: &mut Vec<LeadershipCue>) {
        let found = self.phrases.find(line.classes());
        let cue = |(kind, words): (CueKind, Range<usize>)| LeadershipCue {
            kind,
            start: at + line.bytes(&words).0,
            end: at + line.bytes(&words).1,
            people: match kind {
                CueKind::People | CueKind::Technical => self.words.largest_number(lower, line, &words),
                _ => None,
            },
            of_engineers: match kind {
                CueKind::People => self.words.of_engineers(line, &words),
                _ => None,
            },
        };
        let cues = found.into_iter().map(cue);
        // What was built and who led it may stand in the same words; neither silences the other.
        let (building, leading) = cues.partition(|cue: &LeadershipCue| cue.kind == CueKind::Building);
        let before = out.len();
        out.extend(settled(leading));
        out.extend(settled(building));
        out[before..].sort_by_key(|cue| cue.start);
    }
}

/// What is no leading silences what it overlaps; of phrases that overlap, people come first, then the longest.
fn settled(mut cues: Vec<LeadershipCue>) -> Vec<LeadershipCue> {
    let rank = |cue: &LeadershipCue| match cue.kind {
        CueKind::NotLeadership => 0,
        CueKind::People => 1,
        CueKind::Technical => 2,
        CueKind::Organisation => 3,
        CueKind::Building => 4,
    };
    cues.sort_by_key(|cue| (rank(cue), std::cmp::Reverse(cue.end - cue.start), cue.start));
    // By first byte; those kept are disjoint.
    let mut kept: BTreeMap<usize, LeadershipCue> = BTreeMap::new();
    for cue in cues {
        match kept.range_mut(..cue.end).next_back().filter(|(_, over)| over.end > cue.start) {
            None => {
                kept.insert(cue.start, cue);
            }
            Some((_, over)) if over.kind == cue.kind => {
                over.people = over.people.max(cue.people);
                over.of_engineers = over.of_engineers.max(cue.of_engineers);
            }
            Some(_) => {}
        }
    }
    kept.into_values().collect()
}

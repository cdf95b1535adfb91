//! Whom a role leads: what its text says, and where that is silent, its title.

use prescreen_extract::Span;
use prescreen_lexicon::{CueKind, LeadershipCue, Level, Lexicon, People, Title};

use crate::Leads;

/// What the role's text says about leading.
#[derive(Default)]
pub(super) struct Leading {
    pub(super) people_spans: Vec<Span>,
    pub(super) technical_spans: Vec<Span>,
    /// The most people led, where a number is given.
    pub(super) people: Option<u32>,
    of_engineers: Option<bool>,
}

impl Leading {
    /// From the cues of a text that begins at byte `at`.
    pub(super) fn of(cues: &[LeadershipCue], at: usize) -> Self {
        let mut out = Self::default();
        for cue in cues {
            let span = Span::new(at + cue.start, at + cue.end);
            match cue.kind {
                CueKind::People => {
                    out.people_spans.push(span);
                    out.people = out.people.max(cue.people);
                    out.of_engineers = out.of_engineers.max(cue.of_engineers);
                }
                CueKind::Technical => out.technical_spans.push(span),
                _ => {}
            }
        }
        out
    }

    /// Text that speaks of leading people decides; else the title does. At a bank, a vice president is a grade.
    pub(super) fn leads(&self, title: &Title, employer: &str, lexicon: &Lexicon) -> Leads {
        let grade = title.level == Level::Vp && lexicon.is_bank(employer);
        if !self.people_spans.is_empty() {
            return Leads::People;
        }
        match title.people {
            People::Yes | People::Likely if !grade => Leads::People,
            _ if title.project_leadership => Leads::Project,
            _ if title.technical_leadership && !grade || !self.technical_spans.is_empty() => Leads::Technical,
            _ => Leads::None,
        }
    }

    /// Whether those led are engineers: when title or text says so; unknown where neither says of whom it speaks.
    pub(super) fn of_engineers(&self, title: &Title) -> Option<bool> {
        title.leads_engineers.max(self.of_engineers)
    }
}

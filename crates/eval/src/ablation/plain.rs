//! The plain match: every spelling wherever its letters stand, case left aside.

use aho_corasick::{AhoCorasick, BuildError, MatchKind};
use prescreen_extract::{Document, Span};
use prescreen_lexicon::{Lexicon, SkillId};
use prescreen_resume::{Resume, SkillMention};

/// All spellings of all skills.
pub(super) struct Plain {
    automaton: AhoCorasick,
    skills: Vec<SkillId>,
}

impl Plain {
    /// The spellings of `lexicon`.
    ///
    /// # Errors
    /// When they are too many.
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, BuildError> {
        let (mut spellings, mut skills) = (Vec::new(), Vec::new());
        for skill in lexicon.skills() {
            let Some(id) = lexicon.skill_id(&skill.id) else { continue };
            for spelling in std::iter::once(&skill.name).chain(&skill.aliases) {
                spellings.push(spelling.as_str());
                skills.push(id);
            }
        }
        let mut builder = AhoCorasick::builder();
        let builder = builder.ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest);
        Ok(Self { automaton: builder.build(spellings)?, skills })
    }

    /// The mentions of `document`, with the positions of `resume`.
    pub(super) fn mentions(&self, document: &Document, resume: &Resume) -> Vec<SkillMention> {
        let found = self.automaton.find_iter(document.visible());
        let mention = |skill: SkillId, span: Span| SkillMention {
            skill,
            span,
            cue: None,
            years: None,
            section: None,
            position: resume.positions.iter().position(|position| position.span.contains(span)),
        };
        found
            .filter_map(|hit| {
                Some(mention(*self.skills.get(hit.pattern().as_usize())?, Span::new(hit.start(), hit.end())))
            })
            .collect()
    }
}

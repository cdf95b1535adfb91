//! Whether a role's text speaks of building software, asked where the title does not tell.

use prescreen_lexicon::{Cue, CueKind, LeadershipCue, Lexicon};

use crate::SkillMention;

/// Families whose skills only people who build software name in their work.
const FAMILIES: &[&str] = &[
    "api",
    "architecture",
    "cicd",
    "containers",
    "database-nosql",
    "dotnet-framework",
    "frontend",
    "go-framework",
    "iac",
    "js-backend-framework",
    "jvm-framework",
    "language",
    "messaging",
    "mobile",
    "other-backend-framework",
    "python-framework",
];
/// So many different skills tell by themselves.
const ENOUGH: usize = 3;

/// What in a role's text speaks of building software.
pub(super) struct Building {
    /// Different skills of building.
    skills: usize,
    /// Phrases of building ("developed a web application").
    phrases: usize,
    /// The resume as a whole names enough skills of building.
    knows: bool,
}

impl Building {
    pub(super) fn of(
        cues: &[LeadershipCue],
        mentions: &[SkillMention],
        knows: bool,
        lexicon: &Lexicon,
    ) -> Self {
        let phrases = cues.iter().filter(|cue| cue.kind == CueKind::Building).count();
        Self { skills: skills(mentions, lexicon), phrases, knows }
    }

    /// Anything at all speaks of it, in the role's text or elsewhere.
    pub(super) fn speaks(&self) -> bool {
        self.skills > 0 || self.phrases > 0 || self.knows
    }

    /// Enough skills of building, or something built and what with.
    pub(super) fn tells(&self) -> bool {
        self.skills >= ENOUGH || self.phrases > 1 || self.phrases > 0 && (self.skills > 0 || self.knows)
    }

    /// Both what was built and what with, and one of them more than once.
    pub(super) fn insists(&self) -> bool {
        self.skills >= ENOUGH && self.phrases > 0 || self.skills > 0 && self.phrases > 1
    }
}

/// Whether `mentions` name enough skills of building.
pub(super) fn knows(mentions: &[SkillMention], lexicon: &Lexicon) -> bool {
    skills(mentions, lexicon) >= ENOUGH
}

/// How many different skills of building are named, those aside that are denied, being learnt or used by others.
fn skills(mentions: &[SkillMention], lexicon: &Lexicon) -> usize {
    let own = |m: &&SkillMention| {
        !matches!(m.cue, Some(Cue::Negated | Cue::Learning | Cue::TeamNotSelf | Cue::Echo))
    };
    let mut skills: Vec<_> = mentions
        .iter()
        .filter(own)
        .map(|m| m.skill)
        .filter(|id| FAMILIES.contains(&lexicon.skill(*id).family.as_str()))
        .collect();
    skills.sort_unstable();
    skills.dedup();
    skills.len()
}

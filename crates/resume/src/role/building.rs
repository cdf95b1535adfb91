//! Whether a role's text speaks of building software, asked where the title does not tell.

use prescreen_lexicon::{CueKind, LeadershipCue, Lexicon};

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
}

impl Building {
    pub(super) fn of(cues: &[LeadershipCue], mentions: &[SkillMention], lexicon: &Lexicon) -> Self {
        let mut skills: Vec<_> = mentions
            .iter()
            .map(|m| m.skill)
            .filter(|id| FAMILIES.contains(&lexicon.skill(*id).family.as_str()))
            .collect();
        skills.sort_unstable();
        skills.dedup();
        let phrases = cues.iter().filter(|cue| cue.kind == CueKind::Building).count();
        Self { skills: skills.len(), phrases }
    }

    /// Enough skills of building, or something built and what with.
    pub(super) fn tells(&self) -> bool {
        self.skills >= ENOUGH || self.phrases >= 1 && self.skills >= 1 || self.phrases >= 2
    }

    /// Both what was built and enough of what with.
    pub(super) fn insists(&self) -> bool {
        self.skills >= ENOUGH && self.phrases >= 1 || self.skills >= 1 && self.phrases >= 2
    }
}

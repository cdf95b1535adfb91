//! What a job title says.

use crate::RulesError;
use crate::table::Tables;

/// How high a title stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Intern, working student, apprentice.
    Intern,
    /// Junior.
    Junior,
    /// No grade named.
    Mid,
    /// Senior.
    Senior,
    /// Lead of a team or of a technical matter.
    Lead,
    /// Staff, principal, architect.
    Principal,
    /// Manager.
    Manager,
    /// Manager of managers.
    SeniorManager,
    /// Director or head.
    Director,
    /// Vice president.
    Vp,
    /// Chief officer or founder.
    CLevel,
}

/// Which ladder a title stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Track {
    /// Individual contributor.
    Ic,
    /// Manager.
    Manager,
    /// Executive.
    Exec,
}

/// Whether a title alone says that its holder leads people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum People {
    /// It does not.
    No,
    /// Only the role's text can tell.
    Unknown,
    /// Most holders do.
    Likely,
    /// It does.
    Yes,
}

/// What a job title says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// The rule that decided level, track and people.
    pub rule: String,
    /// How high.
    pub level: Level,
    /// On which ladder.
    pub track: Track,
    /// Whether it leads people.
    pub people: People,
    /// Whether it sets technical direction.
    pub technical_leadership: bool,
    /// Whether it coordinates projects or products.
    pub project_leadership: bool,
    /// Whether the work is building software, or leading those who do; `None` where the title does not tell.
    pub software: Option<bool>,
    /// Whether the people led, if any, are engineers; `None` where the title does not tell.
    pub leads_engineers: Option<bool>,
}

#[derive(Debug)]
pub(crate) struct Titles;

impl Titles {
    pub(crate) fn compile(_tables: &Tables<'_>) -> Result<Self, RulesError> {
        Ok(Self)
    }

    pub(crate) fn read(&self, _printed: &str) -> Title {
        Title {
            rule: String::from("default"),
            level: Level::Mid,
            track: Track::Ic,
            people: People::No,
            technical_leadership: false,
            project_leadership: false,
            software: None,
            leads_engineers: None,
        }
    }
}

//! What a job title says.

mod table;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::RulesError;
use crate::lazy::LazyRegex;
use crate::table::Tables;

/// How high a title stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// Individual contributor.
    Ic,
    /// Manager.
    Manager,
    /// Executive.
    Exec,
}

/// Whether a title alone says that its holder leads people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum People {
    /// It does not; the role's text may.
    No,
    /// Only the role's text can tell.
    Unknown,
    /// Most holders do, so this one is taken to.
    Likely,
    /// It does.
    Yes,
}

/// Whether a title says that the work is building software, or leading those who do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Software {
    /// It is.
    Yes,
    /// It is, if anything in the resume speaks of software: other trades have engineering managers too.
    Likely,
    /// The title does not tell; the role's text does.
    #[default]
    Open,
    /// It is not, unless the role's text insists.
    Unlikely,
    /// It is not.
    No,
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
    /// Whether the work is building software, or leading those who do.
    pub software: Software,
    /// Whether the people led, if any, are engineers; `None` where the title does not tell.
    pub leads_engineers: Option<bool>,
}

/// The rules of titles, in order; the first that matches decides.
#[derive(Debug)]
pub(crate) struct Titles {
    strip: Vec<LazyRegex>,
    expand: BTreeMap<String, String>,
    split_on: Vec<String>,
    rules: Vec<Rule>,
    software: Vec<(LazyRegex, Software)>,
    engineers: Vec<(LazyRegex, bool)>,
    banks: LazyRegex,
}

#[derive(Debug)]
struct Rule {
    pattern: LazyRegex,
    title: Title,
}

impl Titles {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        table::compile(tables)
    }

    /// What `printed` says: of several parts ("Engineer / Team Lead") the highest one decides.
    pub(crate) fn read(&self, printed: &str) -> Title {
        let whole = self.normal(printed);
        let mut parts = vec![whole.as_str()];
        for separator in &self.split_on {
            parts = parts.into_iter().flat_map(|p| p.split(separator.as_str())).collect();
        }
        let of_whole = self.rule(&whole);
        let highest = parts.iter().map(|p| self.rule(p.trim())).max_by_key(|t| t.level);
        let decided = highest.filter(|t| parts.len() > 1 && t.level > of_whole.level).unwrap_or(of_whole);
        Title {
            technical_leadership: of_whole.technical_leadership
                || parts.iter().any(|p| self.rule(p.trim()).technical_leadership),
            software: first(&self.software, &whole).unwrap_or_default(),
            leads_engineers: first(&self.engineers, &whole),
            ..decided.clone()
        }
    }

    /// Whether `employer` is called as banks are.
    pub(crate) fn is_bank(&self, employer: &str) -> bool {
        self.banks.is_match(&employer.to_lowercase())
    }

    fn rule(&self, normal: &str) -> &Title {
        let found = self.rules.iter().find(|r| r.pattern.is_match(normal)).or(self.rules.last());
        found.map_or(&NOTHING, |r| &r.title)
    }

    /// Lower case, contract words gone, abbreviations written out.
    fn normal(&self, printed: &str) -> String {
        let mut lower = printed.to_lowercase();
        for pattern in &self.strip {
            let Some(regex) = pattern.get() else { continue };
            if let std::borrow::Cow::Owned(stripped) = regex.replace_all(&lower, " ") {
                lower = stripped;
            }
        }
        let words = lower.split_whitespace().map(|word| {
            let bare = word.trim_end_matches(['.', ',']);
            let tail = if word.ends_with(',') { "," } else { "" };
            self.expand.get(bare).map_or_else(|| word.to_owned(), |full| format!("{full}{tail}"))
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// What a title says that no rule knows, an empty one included.
static NOTHING: Title = Title {
    rule: String::new(),
    level: Level::Mid,
    track: Track::Ic,
    people: People::No,
    technical_leadership: false,
    project_leadership: false,
    software: Software::Open,
    leads_engineers: None,
};

/// What the first pattern that matches says.
fn first<T: Copy>(table: &[(LazyRegex, T)], normal: &str) -> Option<T> {
    table.iter().find(|(pattern, _)| pattern.is_match(normal)).map(|(_, says)| *says)
}

//! What a job title says.

use std::collections::BTreeMap;

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use crate::RulesError;
use crate::table::Tables;

const FILE: &str = "titles.toml";

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

/// The rules of titles, in order; the first that matches decides.
#[derive(Debug)]
pub(crate) struct Titles {
    strip: Vec<Regex>,
    expand: BTreeMap<String, String>,
    split_on: Vec<String>,
    rules: Vec<Rule>,
    software: Vec<(Regex, bool)>,
    engineers: Vec<(Regex, bool)>,
    builds: Regex,
}

#[derive(Debug)]
struct Rule {
    pattern: Regex,
    title: Title,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "version")]
    _version: u32,
    #[serde(rename = "levels")]
    _levels: Vec<String>,
    normalise: Normalise,
    rule: Vec<RuleEntry>,
    software: Vec<SoftwareEntry>,
    engineers: Vec<EngineersEntry>,
    builds: Builds,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Builds {
    pattern: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Normalise {
    strip: Vec<String>,
    expand: BTreeMap<String, String>,
    split_on: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleEntry {
    id: String,
    pattern: String,
    level: Level,
    track: Track,
    people: People,
    #[serde(default)]
    technical_leadership: bool,
    #[serde(default)]
    project_leadership: bool,
    /// A note for readers of results; not used in judging.
    #[serde(default, rename = "flag")]
    _flag: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SoftwareEntry {
    id: String,
    software: bool,
    pattern: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EngineersEntry {
    id: String,
    engineers: bool,
    pattern: String,
}

impl Titles {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let table: Table = tables.read(FILE)?;
        let software = table.software.iter().map(|e| Ok((regex(&e.id, &e.pattern)?, e.software)));
        let engineers = table.engineers.iter().map(|e| Ok((regex(&e.id, &e.pattern)?, e.engineers)));
        Ok(Self {
            strip: table.normalise.strip.iter().map(|p| regex("normalise", p)).collect::<Result<_, _>>()?,
            expand: table.normalise.expand,
            split_on: table.normalise.split_on,
            software: software.collect::<Result<_, _>>()?,
            engineers: engineers.collect::<Result<_, _>>()?,
            builds: RegexBuilder::new(&table.builds.pattern).case_insensitive(true).build().map_err(
                |error| RulesError::new(FILE, "builds", format!("not a regular expression: {error}")),
            )?,
            rules: table.rule.into_iter().map(rule).collect::<Result<_, _>>()?,
        })
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
        let judge =
            |table: &[(Regex, bool)]| table.iter().find(|(p, _)| p.is_match(&whole)).map(|(_, yes)| *yes);
        // "Web Developer / Project Manager": the first of several trades is the main one.
        let of = |table: &[(Regex, bool)], text: &str| {
            table.iter().find(|(p, _)| p.is_match(text)).map(|(_, yes)| *yes)
        };
        let first = parts.first().filter(|_| parts.len() > 1).map(|p| p.trim());
        let software = match first {
            Some(first) if of(&self.engineers, first) == Some(true) => of(&self.software, first),
            Some(first) => of(&self.software, first).or_else(|| judge(&self.software)),
            None => judge(&self.software),
        };
        Title { software, leads_engineers: judge(&self.engineers), ..decided.clone() }
    }

    /// How many deeds of building software `text` tells of.
    pub(crate) fn builds(&self, text: &str) -> usize {
        self.builds.find_iter(text).count()
    }

    fn rule(&self, normal: &str) -> &Title {
        let found = self.rules.iter().find(|r| r.pattern.is_match(normal)).or(self.rules.last());
        found.map_or(&NOTHING, |r| &r.title)
    }

    /// Lower case, contract words gone, abbreviations written out.
    fn normal(&self, printed: &str) -> String {
        let mut lower = printed.to_lowercase();
        for pattern in &self.strip {
            if let std::borrow::Cow::Owned(stripped) = pattern.replace_all(&lower, " ") {
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
    software: None,
    leads_engineers: None,
};

fn rule(entry: RuleEntry) -> Result<Rule, RulesError> {
    Ok(Rule {
        pattern: regex(&entry.id, &entry.pattern)?,
        title: Title {
            rule: entry.id,
            level: entry.level,
            track: entry.track,
            people: entry.people,
            technical_leadership: entry.technical_leadership,
            project_leadership: entry.project_leadership,
            software: None,
            leads_engineers: None,
        },
    })
}

fn regex(id: &str, pattern: &str) -> Result<Regex, RulesError> {
    let built = RegexBuilder::new(pattern).unicode(true).size_limit(1 << 22).build();
    built.map_err(|error| RulesError::new(FILE, id, format!("not a regular expression: {error}")))
}

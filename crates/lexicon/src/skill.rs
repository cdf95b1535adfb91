//! Skills, and what each says of others.
//!
//! A family is a table in `rules/skills/`. `is_a` passes credit up in full, as far as it goes; `uses` passes a part of it,
//! one step. Nothing passes down or sideways.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::RulesError;
use crate::table::Tables;

/// What one step of `uses` passes on, in percent.
const USES_PERCENT: u8 = 80;

/// A skill's number in the lexicon; stable only within one set of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SkillId(pub(crate) u16);

/// A skill concept.
#[derive(Clone, Debug)]
pub struct Skill {
    /// Stable id ("apache-kafka").
    pub id: String,
    /// Name as written ("Apache Kafka").
    pub name: String,
    /// Family, after the table it stands in ("messaging").
    pub family: String,
    /// Kind ("tool", "concept", ...).
    pub kind: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// What it is an instance of: credit and months pass up in full.
    pub is_a: Vec<SkillId>,
    /// What it is built on: one step, in part.
    pub uses: Vec<SkillId>,
    /// How much its spellings mean other things too ("high", "mid" or empty).
    pub ambiguity: String,
}

impl Skill {
    /// A thing with a name of its own (a language, a tool), as against a practice or a soft skill.
    #[must_use]
    pub fn is_technology(&self) -> bool {
        !matches!(self.kind.as_str(), "concept" | "practice" | "method" | "soft")
    }

    /// The spellings it is known by, the name first.
    pub(crate) fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}

/// Another skill that having one speaks for.
#[derive(Clone, Debug)]
pub struct Implied {
    /// Which.
    pub skill: SkillId,
    /// How much of the credit passes, in percent.
    pub percent: u8,
    /// The way there, the implied skill last.
    pub path: Vec<SkillId>,
}

/// All skills.
#[derive(Debug)]
pub(crate) struct Skills {
    all: Vec<Skill>,
    ids: BTreeMap<String, SkillId>,
    implied: Vec<Vec<Implied>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Family {
    family: String,
    skill: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    name: String,
    kind: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    is_a: Vec<String>,
    #[serde(default)]
    uses: Vec<String>,
    #[serde(default)]
    ambiguity: String,
}

impl Skills {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let entries = read(tables)?;
        let ids = number(&entries)?;
        let all = link(entries, &ids)?;
        if tables.are_checked() {
            check_spellings(&all)?;
            check_cycles(&all)?;
        }
        let implied = (0..all.len()).map(|i| closure(&all, i)).collect();
        Ok(Self { all, ids, implied })
    }

    pub(crate) fn all(&self) -> &[Skill] {
        &self.all
    }

    pub(crate) fn get(&self, id: SkillId) -> &Skill {
        &self.all[usize::from(id.0)]
    }

    pub(crate) fn by_id(&self, id: &str) -> Option<SkillId> {
        self.ids.get(id).copied()
    }

    pub(crate) fn implied(&self, id: SkillId) -> &[Implied] {
        &self.implied[usize::from(id.0)]
    }

    /// Each skill with its number.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (SkillId, &Skill)> {
        self.all.iter().enumerate().map(|(i, skill)| (SkillId(u16::try_from(i).unwrap_or(u16::MAX)), skill))
    }

    /// Exact spellings first, then those that contain the word.
    pub(crate) fn find(&self, word: &str) -> Vec<SkillId> {
        let word = word.trim().to_lowercase();
        if word.is_empty() {
            return Vec::new();
        }
        let known = |skill: &Skill, fits: &dyn Fn(&str) -> bool| {
            fits(&skill.id) || skill.spellings().any(|s| fits(&s.to_lowercase()))
        };
        let exact = self.numbered().filter(|(_, skill)| known(skill, &|s| s == word));
        let part =
            self.numbered().filter(|(_, s)| known(s, &|s| s.contains(&word)) && !known(s, &|s| s == word));
        exact.chain(part).map(|(id, _)| id).collect()
    }
}

/// All entries with the file each stands in.
fn read(tables: &Tables<'_>) -> Result<Vec<(String, Entry)>, RulesError> {
    let mut entries = Vec::new();
    for path in tables.below("skills/") {
        let family: Family = tables.read(path)?;
        let stem = path.trim_start_matches("skills/").trim_end_matches(".toml");
        if family.family != stem {
            let message = format!("the family is called after its file: write family = {stem:?}");
            return Err(RulesError::new(path, &family.family, message));
        }
        entries.extend(family.skill.into_iter().map(|entry| (path.to_owned(), entry)));
    }
    if entries.is_empty() || entries.len() >= usize::from(u16::MAX) {
        return Err(RulesError::new(
            "skills",
            "",
            "there must be between 1 and 65,534 skills; copy skills/ from the repository",
        ));
    }
    Ok(entries)
}

fn number(entries: &[(String, Entry)]) -> Result<BTreeMap<String, SkillId>, RulesError> {
    let mut ids = BTreeMap::new();
    for (i, (path, entry)) in entries.iter().enumerate() {
        let number = SkillId(u16::try_from(i).unwrap_or(u16::MAX));
        if ids.insert(entry.id.clone(), number).is_some() {
            return Err(RulesError::new(
                path,
                &entry.id,
                "this id is given twice; keep one of the two entries",
            ));
        }
    }
    Ok(ids)
}

fn link(entries: Vec<(String, Entry)>, ids: &BTreeMap<String, SkillId>) -> Result<Vec<Skill>, RulesError> {
    let mut all = Vec::with_capacity(entries.len());
    for (path, entry) in entries {
        let resolve = |names: &[String], field: &str| -> Result<Vec<SkillId>, RulesError> {
            let unknown = |n: &String| {
                RulesError::new(
                    &path,
                    &entry.id,
                    format!("{field} names {n:?}, which no table has; correct it or add that skill"),
                )
            };
            names.iter().map(|n| ids.get(n).copied().ok_or_else(|| unknown(n))).collect()
        };
        all.push(Skill {
            is_a: resolve(&entry.is_a, "is_a")?,
            uses: resolve(&entry.uses, "uses")?,
            family: path.trim_start_matches("skills/").trim_end_matches(".toml").to_owned(),
            id: entry.id,
            name: entry.name,
            kind: entry.kind,
            aliases: entry.aliases,
            ambiguity: entry.ambiguity,
        });
    }
    Ok(all)
}

fn path_of(skill: &Skill) -> String {
    format!("skills/{}.toml", skill.family)
}

fn check_spellings(all: &[Skill]) -> Result<(), RulesError> {
    let mut owner: BTreeMap<String, &Skill> = BTreeMap::new();
    for skill in all {
        for spelling in skill.spellings() {
            let wrong = |message: String| Err(RulesError::new(&path_of(skill), &skill.id, message));
            if spelling.split(' ').any(str::is_empty) || !spelling.is_ascii() {
                return wrong(format!("{spelling:?} must be ASCII with single spaces inside"));
            }
            if let Some(other) = owner.insert(spelling.to_lowercase(), skill) {
                return wrong(format!(
                    "{spelling:?} is claimed by {:?} as well; remove it from one of the two",
                    other.id
                ));
            }
        }
    }
    Ok(())
}

/// `is_a` and `uses` together have no cycle.
fn check_cycles(all: &[Skill]) -> Result<(), RulesError> {
    // Skills whose parents are all settled are settled; what never settles stands on a cycle.
    let mut settled = vec![false; all.len()];
    loop {
        let mut moved = false;
        for (i, skill) in all.iter().enumerate() {
            if !settled[i] && skill.is_a.iter().chain(&skill.uses).all(|p| settled[usize::from(p.0)]) {
                settled[i] = true;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    match settled.iter().position(|done| !done) {
        None => Ok(()),
        Some(first) => Err(ring(all, &settled, first)),
    }
}

/// Names a cycle above the unsettled skill `first`, and one entry that stands on it.
fn ring(all: &[Skill], settled: &[bool], first: usize) -> RulesError {
    let mut way = vec![first];
    let from = loop {
        let here = &all[way[way.len() - 1]];
        let parents = here.is_a.iter().chain(&here.uses).map(|p| usize::from(p.0));
        // An unsettled skill has an unsettled parent.
        let next = parents.clone().find(|p| !settled[*p]).unwrap_or(first);
        if let Some(at) = way.iter().position(|seen| *seen == next) {
            break at;
        }
        way.push(next);
    };
    let round = way[from..].iter().chain([&way[from]]).map(|i| all[*i].id.as_str());
    let message = format!(
        "is_a and uses go round in a ring, {}; take one step out",
        round.collect::<Vec<_>>().join(" -> ")
    );
    RulesError::new(&path_of(&all[way[from]]), &all[way[from]].id, message)
}

/// What skill number `from` speaks for: `is_a` upwards, then one `uses` step from any of those, then `is_a` again.
fn closure(all: &[Skill], from: usize) -> Vec<Implied> {
    let mut seen = BTreeSet::from([from]);
    let mut out: Vec<Implied> = Vec::new();
    climb(all, from, &[], 100, &mut seen, &mut out);
    let bases: Vec<(usize, Vec<SkillId>)> = std::iter::once((from, Vec::new()))
        .chain(out.iter().map(|implied| (usize::from(implied.skill.0), implied.path.clone())))
        .collect();
    for (base, path) in bases {
        for used in &all[base].uses {
            let index = usize::from(used.0);
            if !seen.insert(index) {
                continue;
            }
            let path: Vec<SkillId> = path.iter().copied().chain([*used]).collect();
            out.push(Implied { skill: *used, percent: USES_PERCENT, path: path.clone() });
            climb(all, index, &path, USES_PERCENT, &mut seen, &mut out);
        }
    }
    out
}

/// Everything above `from`, nearest first.
fn climb(
    all: &[Skill],
    from: usize,
    way: &[SkillId],
    percent: u8,
    seen: &mut BTreeSet<usize>,
    out: &mut Vec<Implied>,
) {
    let first = out.len();
    let step = |base: usize, way: &[SkillId], seen: &mut BTreeSet<usize>, out: &mut Vec<Implied>| {
        for parent in &all[base].is_a {
            if seen.insert(usize::from(parent.0)) {
                let path = way.iter().copied().chain([*parent]).collect();
                out.push(Implied { skill: *parent, percent, path });
            }
        }
    };
    step(from, way, seen, out);
    let mut next = first;
    while let Some(implied) = out.get(next).cloned() {
        step(usize::from(implied.skill.0), &implied.path, seen, out);
        next += 1;
    }
}

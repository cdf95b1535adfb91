//! Skills, and what each says of others.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::RulesError;
use crate::table::{self, Tables};

/// How much of the credit passes one step of `uses`, in percent; `is_a` passes it in full. The figure is the
/// project's own, from measuring job adverts (see rules/SOURCES.md).
const USES_PERCENT: u8 = 80;

/// A skill's number in the lexicon; stable only within one set of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Other spellings, in lower case.
    pub aliases: Vec<String>,
    /// What it is an instance of: credit and months pass up in full.
    pub is_a: Vec<SkillId>,
    /// What it is built on: one step, in part.
    pub uses: Vec<SkillId>,
    /// How much its name means other things too ("high", "mid" or empty).
    pub ambiguity: String,
}

/// Another skill that having one speaks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Implied {
    /// Which.
    pub skill: SkillId,
    /// How much of the credit passes, in percent.
    pub percent: u8,
    /// The way there, the implied skill last.
    pub path: Vec<SkillId>,
}

/// All skills, in the order of their ids.
#[derive(Debug)]
pub(crate) struct Skills {
    all: Vec<Skill>,
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
        let entries = entries(tables)?;
        let numbers: BTreeMap<&str, u16> = entries.keys().map(String::as_str).zip(0_u16..).collect();
        let resolve = |file: &str, id: &str, names: &[String]| {
            let number = |name: &String| {
                let unknown = || RulesError::new(file, id, format!("there is no skill `{name}`; add it or mend the name"));
                numbers.get(name.as_str()).map(|n| SkillId(*n)).ok_or_else(unknown)
            };
            names.iter().map(number).collect::<Result<Vec<_>, _>>()
        };
        let mut all = Vec::with_capacity(entries.len());
        for (id, (file, family, entry)) in &entries {
            all.push(Skill {
                id: id.clone(),
                name: entry.name.clone(),
                family: family.clone(),
                kind: entry.kind.clone(),
                aliases: entry.aliases.clone(),
                is_a: resolve(file, id, &entry.is_a)?,
                uses: resolve(file, id, &entry.uses)?,
                ambiguity: entry.ambiguity.clone(),
            });
        }
        refuse_cycles(&all, &entries)?;
        let implied = (0..all.len()).map(|i| closure(&all, i)).collect();
        Ok(Self { all, implied })
    }

    pub(crate) fn all(&self) -> &[Skill] {
        &self.all
    }

    pub(crate) fn get(&self, id: SkillId) -> &Skill {
        &self.all[usize::from(id.0)]
    }

    pub(crate) fn by_id(&self, id: &str) -> Option<SkillId> {
        let place = self.all.binary_search_by(|skill| skill.id.as_str().cmp(id)).ok()?;
        u16::try_from(place).ok().map(SkillId)
    }

    /// Every skill with its number.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (SkillId, &Skill)> {
        (0_u16..).map(SkillId).zip(&self.all)
    }

    pub(crate) fn find(&self, word: &str) -> Vec<SkillId> {
        let word = word.trim().to_lowercase();
        if word.is_empty() {
            return Vec::new();
        }
        let mut ranked: Vec<(u8, SkillId)> =
            self.numbered().filter_map(|(id, skill)| Some((closeness(skill, &word)?, id))).collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, id)| id).collect()
    }

    pub(crate) fn implied(&self, id: SkillId) -> &[Implied] {
        &self.implied[usize::from(id.0)]
    }
}

/// 0 for the id or name itself, 1 for an alias, 2 for a part of one of them.
fn closeness(skill: &Skill, word: &str) -> Option<u8> {
    let name = skill.name.to_lowercase();
    if skill.id == word || name == word {
        Some(0)
    } else if skill.aliases.iter().any(|alias| alias == word) {
        Some(1)
    } else {
        let part = skill.id.contains(word) || name.contains(word) || skill.aliases.iter().any(|a| a.contains(word));
        part.then_some(2)
    }
}

type Entries = BTreeMap<String, (String, String, Entry)>;

/// Entries by id, each with its file and family.
fn entries(tables: &Tables<'_>) -> Result<Entries, RulesError> {
    let mut out = BTreeMap::new();
    for (file, text) in tables.below("skills/") {
        let table: Family = table::parse(file, text)?;
        for entry in table.skill {
            let id = entry.id.clone();
            if out.len() >= usize::from(u16::MAX) {
                return Err(RulesError::new(file, &id, "there are more than 65,535 skills; take some out"));
            }
            let place = (file.to_owned(), table.family.clone(), entry);
            if let Some((other, _, _)) = out.insert(id.clone(), place) {
                return Err(RulesError::new(file, &id, format!("this id stands in {other} too; keep one of them")));
            }
        }
    }
    match out.is_empty() {
        true => Err(RulesError::new("skills/", "", "there are no skills; copy the folder from the repository's rules/")),
        false => Ok(out),
    }
}

/// `is_a` and `uses` together must lead upwards only.
fn refuse_cycles(all: &[Skill], entries: &Entries) -> Result<(), RulesError> {
    let mut left: Vec<usize> = all.iter().map(|skill| skill.is_a.len() + skill.uses.len()).collect();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); all.len()];
    for (i, skill) in all.iter().enumerate() {
        for up in skill.is_a.iter().chain(&skill.uses) {
            below[usize::from(up.0)].push(i);
        }
    }
    let mut ready: Vec<usize> = (0..all.len()).filter(|i| left[*i] == 0).collect();
    while let Some(i) = ready.pop() {
        for lower in &below[i] {
            left[*lower] -= 1;
            if left[*lower] == 0 {
                ready.push(*lower);
            }
        }
    }
    match left.iter().position(|n| *n > 0) {
        None => Ok(()),
        Some(i) => {
            let id = all[i].id.as_str();
            let file = entries.get(id).map_or("skills/", |(file, _, _)| file.as_str());
            Err(RulesError::new(file, id, "it leads back to itself through is_a or uses; take one step out"))
        }
    }
}

/// All that skill `from` speaks for: upwards through `is_a` in full, then one step of `uses`, and from there up again.
fn closure(all: &[Skill], from: usize) -> Vec<Implied> {
    let mut seen = BTreeSet::from([from]);
    let mut out = climb(all, from, 100, &[], &mut seen);
    let full: Vec<(usize, Vec<SkillId>)> = std::iter::once((from, Vec::new()))
        .chain(out.iter().map(|i| (usize::from(i.skill.0), i.path.clone())))
        .collect();
    for (place, path) in full {
        for used in &all[place].uses {
            if seen.insert(usize::from(used.0)) {
                let path: Vec<SkillId> = path.iter().copied().chain([*used]).collect();
                out.push(Implied { skill: *used, percent: USES_PERCENT, path: path.clone() });
                out.extend(climb(all, usize::from(used.0), USES_PERCENT, &path, &mut seen));
            }
        }
    }
    out.sort_by_key(|implied| (std::cmp::Reverse(implied.percent), implied.skill));
    out
}

/// The skills above `from` through `is_a`.
fn climb(all: &[Skill], from: usize, percent: u8, path: &[SkillId], seen: &mut BTreeSet<usize>) -> Vec<Implied> {
    let mut out = Vec::new();
    let mut waiting = vec![(from, path.to_vec())];
    while let Some((place, path)) = waiting.pop() {
        for up in &all[place].is_a {
            if seen.insert(usize::from(up.0)) {
                let path: Vec<SkillId> = path.iter().copied().chain([*up]).collect();
                out.push(Implied { skill: *up, percent, path: path.clone() });
                waiting.push((usize::from(up.0), path));
            }
        }
    }
    out
}

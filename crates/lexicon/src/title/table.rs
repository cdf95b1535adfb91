//! `rules/titles.toml`, compiled.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Level, People, Rule, Software, Title, Titles, Track};
use crate::RulesError;
use crate::lazy::LazyRegex;
use crate::table::Tables;

const FILE: &str = "titles.toml";

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
    /// Names of employers whose vice presidents are a pay grade.
    banks: String,
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
    software: Software,
    pattern: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EngineersEntry {
    id: String,
    engineers: bool,
    pattern: String,
}

pub(super) fn compile(tables: &Tables<'_>) -> Result<Titles, RulesError> {
    let table: Table = tables.read(FILE)?;
    let regex = |id: &str, pattern: String| LazyRegex::new(tables, FILE, id, pattern);
    let software = table.software.into_iter().map(|e| Ok((regex(&e.id, e.pattern)?, e.software)));
    let engineers = table.engineers.into_iter().map(|e| Ok((regex(&e.id, e.pattern)?, e.engineers)));
    let rules = table
        .rule
        .into_iter()
        .map(|e| Ok(Rule { pattern: regex(&e.id, e.pattern.clone())?, title: title(e) }));
    let strip = table.normalise.strip.into_iter().map(|pattern| regex("normalise", pattern));
    Ok(Titles {
        strip: strip.collect::<Result<_, _>>()?,
        expand: table.normalise.expand,
        banks: regex("banks", table.banks)?,
        split_on: table.normalise.split_on,
        software: software.collect::<Result<_, _>>()?,
        engineers: engineers.collect::<Result<_, _>>()?,
        rules: rules.collect::<Result<_, _>>()?,
    })
}

fn title(entry: RuleEntry) -> Title {
    Title {
        rule: entry.id,
        level: entry.level,
        track: entry.track,
        people: entry.people,
        technical_leadership: entry.technical_leadership,
        project_leadership: entry.project_leadership,
        software: Software::Open,
        leads_engineers: None,
    }
}

//! The year in which a tool could first be used by anybody.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::RulesError;
use crate::skill::{SkillId, Skills};
use crate::table::Tables;

const FILE: &str = "releases.toml";

/// Years of first release.
#[derive(Debug)]
pub(crate) struct Releases(BTreeMap<SkillId, u16>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "version")]
    _version: u32,
    first: BTreeMap<String, u16>,
}

impl Releases {
    pub(crate) fn compile(tables: &Tables<'_>, skills: &Skills) -> Result<Self, RulesError> {
        let mut years = BTreeMap::new();
        for (id, year) in tables.read::<Table>(FILE)?.first {
            let unknown = || RulesError::new(FILE, &id, "no table has this skill; correct the id");
            years.insert(skills.by_id(&id).ok_or_else(unknown)?, year);
        }
        Ok(Self(years))
    }

    pub(crate) fn first(&self, skill: SkillId) -> Option<u16> {
        self.0.get(&skill).copied()
    }
}

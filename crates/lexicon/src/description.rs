//! How a job description says what it asks.

use serde::Deserialize;

use crate::RulesError;
use crate::table::Tables;
use crate::wording::{Prepared, Wording};

const FILE: &str = "description.toml";

/// What a wording of a job description says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Wished for and not needed.
    Optional,
    /// A heading over what is asked.
    Needed,
    /// A heading over what the company says of itself.
    Aside,
    /// The role cannot do without.
    Must,
    /// Of leading.
    Leading,
    /// Of leading those who build.
    Engineers,
    /// Of building software.
    Building,
    /// Of work at all.
    Working,
    /// One of several is enough.
    Either,
}

/// The wordings of job descriptions.
#[derive(Debug)]
pub(crate) struct Descriptions(Vec<(Wish, Wording)>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "version")]
    _version: u32,
    optional: Vec<String>,
    needed: Vec<String>,
    aside: Vec<String>,
    must: Vec<String>,
    leading: Vec<String>,
    engineers: Vec<String>,
    building: Vec<String>,
    working: Vec<String>,
    either: Vec<String>,
}

impl Descriptions {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let table: Table = tables.read(FILE)?;
        let lists = [
            (Wish::Optional, "optional", table.optional),
            (Wish::Needed, "needed", table.needed),
            (Wish::Aside, "aside", table.aside),
            (Wish::Must, "must", table.must),
            (Wish::Leading, "leading", table.leading),
            (Wish::Engineers, "engineers", table.engineers),
            (Wish::Building, "building", table.building),
            (Wish::Working, "working", table.working),
            (Wish::Either, "either", table.either),
        ];
        let mut all = Vec::with_capacity(lists.len());
        for (wish, name, patterns) in lists {
            all.push((wish, Wording::compile(tables, FILE, name, &patterns)?));
        }
        Ok(Self(all))
    }

    /// Where `text` first says `wish`, in bytes.
    pub(crate) fn find(&self, wish: Wish, text: &str) -> Option<usize> {
        let wording = self.0.iter().find(|(kind, _)| *kind == wish).map(|(_, wording)| wording)?;
        Prepared::new(text).find(wording).first().map(|range| range.start)
    }
}

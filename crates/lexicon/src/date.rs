//! The words that dates are made of.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::RulesError;
use crate::table::Tables;

const FILE: &str = "dates.toml";

/// The words of all languages, in lower case. A word that two languages share stands once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateWords {
    /// Months, with abbreviations and common misspellings; 1 to 12.
    pub months: Vec<(String, u8)>,
    /// Seasons and the month each begins with on the northern half of the globe.
    pub seasons: Vec<(String, u8)>,
    /// Words and phrases for "present".
    pub present: Vec<String>,
    /// Words that open a period that goes on ("since").
    pub since: Vec<String>,
    /// Words that open a period that has an end ("from").
    pub from: Vec<String>,
    /// Words between two dates ("to", "bis").
    pub to: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "version")]
    _version: u32,
    months: BTreeMap<String, Vec<String>>,
    seasons: BTreeMap<String, u8>,
    present: Vec<String>,
    since: Vec<String>,
    from: Vec<String>,
    to: Vec<String>,
}

impl DateWords {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let table: Table = tables.read(FILE)?;
        let mut months = Vec::new();
        for (number, words) in table.months {
            let month = number.parse().ok().filter(|m| (1..=12).contains(m));
            let month =
                month.ok_or_else(|| RulesError::new(FILE, &number, "a month is a number from 1 to 12"))?;
            months.extend(words.into_iter().map(|word| (word, month)));
        }
        let Table { seasons, present, since, from, to, .. } = table;
        Ok(Self { months, seasons: seasons.into_iter().collect(), present, since, from, to })
    }
}

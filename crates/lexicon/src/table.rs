//! Where the tables come from.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use crate::RulesError;
use crate::hash;

/// A table of the repository.
pub(crate) struct Embedded {
    /// Path below `rules/`.
    path: &'static str,
    /// As it is written.
    text: &'static str,
    /// The same as JSON, which the build script has made of it.
    json: &'static str,
}

/// The repository's tables in path order, as the build script found them.
static EMBEDDED: &[Embedded] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The repository's tables: path below `rules/` and contents.
pub(crate) fn embedded() -> impl ExactSizeIterator<Item = (&'static str, &'static str)> {
    EMBEDDED.iter().map(|table| (table.path, table.text))
}

/// Tables by path.
#[derive(Debug)]
pub(crate) enum Tables<'a> {
    /// Those of the repository, which its tests have checked.
    Embedded,
    /// Tables from anywhere, which are checked to the last expression.
    Given(BTreeMap<&'a str, &'a str>),
}

impl<'a> Tables<'a> {
    /// Tables from anywhere.
    pub(crate) fn new(tables: &'a [(String, String)]) -> Self {
        Self::Given(tables.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect())
    }

    /// Whether all of a table is to be compiled as soon as it is read.
    pub(crate) fn are_checked(&self) -> bool {
        matches!(self, Self::Given(_))
    }

    /// SHA-256 over all of them.
    pub(crate) fn hash(&self) -> String {
        match self {
            Self::Embedded => env!("RULES_HASH").to_owned(),
            Self::Given(by_path) => hash::of(by_path.iter().map(|(path, text)| (*path, *text))),
        }
    }

    /// The paths below `folder`, in order.
    pub(crate) fn below(&self, folder: &str) -> Vec<&'a str> {
        let all: Vec<&'a str> = match self {
            Self::Embedded => EMBEDDED.iter().map(|table| table.path).collect(),
            Self::Given(by_path) => by_path.keys().copied().collect(),
        };
        all.into_iter().filter(|path| path.starts_with(folder) && path.ends_with(".toml")).collect()
    }

    /// The table at `path`, read as `T`.
    pub(crate) fn read<T: DeserializeOwned>(&self, path: &str) -> Result<T, RulesError> {
        let wrong = |message: &str| RulesError::new(path, "", message.trim());
        let missing = || wrong("this table is missing; copy it from the repository's rules/");
        match self {
            Self::Embedded => {
                let table = EMBEDDED.iter().find(|table| table.path == path).ok_or_else(missing)?;
                serde_json::from_str(table.json).map_err(|error| wrong(&error.to_string()))
            }
            Self::Given(by_path) => toml::from_str(by_path.get(path).copied().ok_or_else(missing)?)
                .map_err(|error| wrong(&error.to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_says_what_the_table_says() {
        for table in EMBEDDED {
            let written: toml::Table = toml::from_str(table.text).expect("TOML");
            let built: toml::Table = serde_json::from_str(table.json).expect("JSON");
            assert_eq!(built, written, "{}", table.path);
        }
        assert_eq!(Tables::Embedded.hash(), hash::of(embedded()));
    }
}

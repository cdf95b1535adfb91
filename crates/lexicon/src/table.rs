//! Where the tables come from.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use crate::RulesError;

macro_rules! embed {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../../rules/", $path)))),*]
    };
}

/// The repository's tables, embedded: path below `rules/` and contents, in path order. A test holds the list against the folder.
pub(crate) const EMBEDDED: &[(&str, &str)] = embed![
    "cues.toml",
    "dates.toml",
    "degrees.toml",
    "description.toml",
    "disambiguation.toml",
    "employers.toml",
    "instructions.toml",
    "languages.toml",
    "nature.toml",
    "places.toml",
    "proxies.toml",
    "releases.toml",
    "sections.toml",
    "skills/ai.toml",
    "skills/api.toml",
    "skills/architecture.toml",
    "skills/aws-service.toml",
    "skills/azure-service.toml",
    "skills/build-vcs.toml",
    "skills/cicd.toml",
    "skills/cloud.toml",
    "skills/containers.toml",
    "skills/data.toml",
    "skills/database-nosql.toml",
    "skills/database-sql.toml",
    "skills/devops.toml",
    "skills/dotnet-framework.toml",
    "skills/embedded.toml",
    "skills/enterprise.toml",
    "skills/frontend.toml",
    "skills/gcp-service.toml",
    "skills/general-engineering.toml",
    "skills/go-framework.toml",
    "skills/iac.toml",
    "skills/js-backend-framework.toml",
    "skills/jvm-framework.toml",
    "skills/language.toml",
    "skills/leadership.toml",
    "skills/messaging.toml",
    "skills/method.toml",
    "skills/mobile.toml",
    "skills/more-libraries.toml",
    "skills/networking.toml",
    "skills/observability.toml",
    "skills/os-network.toml",
    "skills/other-backend-framework.toml",
    "skills/python-framework.toml",
    "skills/runtime.toml",
    "skills/security.toml",
    "skills/testing.toml",
    "soft.toml",
    "titles.toml",
];

/// Tables by path.
#[derive(Debug)]
pub(crate) struct Tables<'a> {
    by_path: BTreeMap<&'a str, &'a str>,
    checked: bool,
}

impl<'a> Tables<'a> {
    /// Tables from anywhere, which are checked to the last expression.
    pub(crate) fn new(tables: &'a [(String, String)]) -> Self {
        let by_path = tables.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        Self { by_path, checked: true }
    }

    /// The embedded ones, which the tests have checked.
    pub(crate) fn embedded() -> Self {
        Self { by_path: EMBEDDED.iter().copied().collect(), checked: false }
    }

    /// Whether all of a table is to be compiled as soon as it is read.
    pub(crate) fn are_checked(&self) -> bool {
        self.checked
    }

    /// All of them in path order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.by_path.iter().map(|(path, text)| (*path, *text))
    }

    /// The paths below `folder` with their contents.
    pub(crate) fn below(&self, folder: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.iter().filter(move |(path, _)| path.starts_with(folder) && path.ends_with(".toml"))
    }

    /// The table at `path`, read as `T`.
    pub(crate) fn read<T: DeserializeOwned>(&self, path: &str) -> Result<T, RulesError> {
        let missing =
            || RulesError::new(path, "", "this table is missing; copy it from the repository's rules/");
        parse(path, self.by_path.get(path).copied().ok_or_else(missing)?)
    }
}

/// `text` as TOML.
pub(crate) fn parse<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, RulesError> {
    toml::from_str(text).map_err(|error| RulesError::new(path, "", error.to_string().trim().to_owned()))
}

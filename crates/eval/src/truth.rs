//! What a careful reader found: the labels.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::Deserialize;

/// One labelled file.
#[derive(Debug)]
pub(crate) struct Truth {
    /// Its id ("r001").
    pub(crate) id: String,
    /// Where it is.
    pub(crate) file: PathBuf,
    /// Its format, as the index has it.
    pub(crate) format: String,
    /// What it says.
    pub(crate) label: Label,
}

/// A label; keys not measured are left out.
#[derive(Debug, Deserialize)]
pub(crate) struct Label {
    pub(crate) is_resume: bool,
    pub(crate) layout: String,
    pub(crate) positions: Vec<LabelPosition>,
    pub(crate) skills: BTreeMap<String, String>,
    pub(crate) fit: u32,
}

/// A position as labelled.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct LabelPosition {
    pub(crate) title: Option<String>,
    pub(crate) employer: Option<String>,
    pub(crate) start: Option<String>,
    pub(crate) end: Option<String>,
    pub(crate) software: bool,
    pub(crate) leads: String,
    pub(crate) leads_engineering: bool,
    #[serde(default)]
    pub(crate) borderline: bool,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    file: String,
    format: String,
    label: Option<String>,
}

/// The labelled files of `folder`, by its `index.json`, in id order.
///
/// # Errors
/// When the index or a label cannot be read.
pub(crate) fn load(folder: &Path) -> io::Result<Vec<Truth>> {
    let mut entries: Vec<Entry> = json(&folder.join("index.json"))?;
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    let truth = |entry: Entry| {
        let label = entry.label.unwrap_or_else(|| format!("labels/{}.json", entry.id));
        let label = json(&folder.join(label))?;
        Ok(Truth { file: folder.join(entry.file), id: entry.id, format: entry.format, label })
    };
    entries.into_iter().map(truth).collect()
}

pub(crate) fn json<T: serde::de::DeserializeOwned>(path: &Path) -> io::Result<T> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let text = fs::read_to_string(path).map_err(named)?;
    serde_json::from_str(&text).map_err(|error| named(error.into()))
}

//! What a run was made with; every result's id is derived from it.

use prescreen_lexicon::Lexicon;
use prescreen_resume::Month;
use prescreen_screen::Requisition;
use sha2::{Digest, Sha256};

use crate::{
    Counts, RequisitionRef, RunManifest, RunType, SchemaVersion, Skipped, Status, TextSource, Timings,
};

/// What a run was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Version of the program.
    pub engine_version: String,
    /// SHA-256 over the rules.
    pub rules_hash: String,
    /// The role.
    pub requisition: RequisitionRef,
    /// The month that "present" means.
    pub as_of: Month,
    /// What recognises text in pages that are pictures, with version and languages.
    pub recogniser: Option<String>,
}

impl Run {
    /// A run of `engine_version` with these rules, for this role.
    #[must_use]
    pub fn new(engine_version: &str, lexicon: &Lexicon, requisition: &Requisition, as_of: Month) -> Self {
        let Requisition { id, title, hash, .. } = requisition;
        Self {
            engine_version: engine_version.to_owned(),
            rules_hash: lexicon.hash().to_owned(),
            requisition: RequisitionRef { id: id.clone(), title: title.clone(), hash: hash.clone() },
            as_of,
            recogniser: None,
        }
    }

    /// The id of the result for the file with this SHA-256, its text from `source`: the same work always has the
    /// same id.
    #[must_use]
    pub fn result_id(&self, input_sha256: &str, source: Option<TextSource>) -> String {
        let as_of = self.as_of.to_string();
        let parts = [
            SchemaVersion::V1.as_str(),
            &self.engine_version,
            &self.rules_hash,
            &self.requisition.hash,
            &as_of,
            input_sha256,
        ];
        let recognised = self.recogniser.as_deref().filter(|_| source == Some(TextSource::Ocr));
        let mut hasher = Sha256::new();
        for part in parts.into_iter().chain(recognised) {
            // No part holds a line end, so that no two sets of parts read the same.
            hasher.update(part);
            hasher.update("\n");
        }
        let digest: String = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("sha256:{digest}")
    }

    /// The manifest of the run that gave so many results.
    #[must_use]
    pub fn manifest(&self, counts: Counts, skipped: Vec<Skipped>, timings: Timings) -> RunManifest {
        RunManifest {
            kind: RunType::Run,
            schema: SchemaVersion::V1,
            engine_version: self.engine_version.clone(),
            rules_hash: self.rules_hash.clone(),
            requisition: self.requisition.clone(),
            as_of: self.as_of.to_string(),
            recogniser: self.recogniser.clone(),
            counts,
            skipped,
            timings,
        }
    }
}

impl Counts {
    /// Counts one more source, which became this.
    pub(crate) fn add(&mut self, status: Status) {
        self.sources += 1;
        *match status {
            Status::Assessed => &mut self.assessed,
            Status::Unreadable => &mut self.unreadable,
            Status::NotAResume => &mut self.not_a_resume,
        } += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_depends_on_every_part_and_on_nothing_else() {
        let requisition = RequisitionRef { id: "r".into(), title: "R".into(), hash: "h".into() };
        let as_of = Month::parse("2026-11").expect("a month");
        let run = Run {
            engine_version: "1".into(),
            rules_hash: "rules".into(),
            requisition,
            as_of,
            recogniser: None,
        };
        let id = run.result_id("aa", None);
        assert_eq!(id, run.clone().result_id("aa", None));
        assert!(id.starts_with("sha256:") && id.len() == 71);
        assert_ne!(id, run.result_id("ab", None));
        assert_ne!(id, Run { engine_version: "2".into(), ..run.clone() }.result_id("aa", None));
        assert_ne!(id, Run { as_of: as_of.plus(1), ..run.clone() }.result_id("aa", None));
        let with = Run { recogniser: Some("t 5 eng".into()), ..run.clone() };
        assert_eq!(id, with.result_id("aa", Some(TextSource::Layer)));
        assert_ne!(id, with.result_id("aa", Some(TextSource::Ocr)));
        let mut renamed = run.clone();
        renamed.requisition.title = "S".into();
        assert_eq!(id, renamed.result_id("aa", None));
    }
}

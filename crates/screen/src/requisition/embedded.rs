//! The requisitions that the program brings along.

/// A requisition of the repository.
#[derive(Clone, Copy, Debug)]
pub struct Embedded {
    /// Its id, which is also its file's name.
    pub id: &'static str,
    /// Its TOML.
    pub text: &'static str,
}

macro_rules! embed {
    ($($id:literal),* $(,)?) => {
        &[$(Embedded { id: $id, text: include_str!(concat!("../../../../rules/requisitions/", $id, ".toml")) }),*]
    };
}

/// All of them; the first is the default.
const EMBEDDED: &[Embedded] = embed![
    "head-of-backend-engineering",
    "senior-backend-engineer",
    "frontend-engineer",
    "data-engineer",
    "site-reliability-engineer",
    "engineering-manager",
    "qa-automation-engineer",
    "mobile-engineer",
];

/// The requisitions that the program brings along; the first is the default.
#[must_use]
pub fn embedded() -> &'static [Embedded] {
    EMBEDDED
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::lexicon;
    use crate::{Requisition, lint};

    #[test]
    fn all_read_under_their_own_id_without_a_lint() {
        for entry in embedded() {
            let requisition =
                Requisition::parse(entry.id, entry.text, lexicon()).unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(requisition.id, entry.id);
            let lints = lint(&requisition, lexicon());
            assert!(lints.is_empty(), "{}: {lints:?}", entry.id);
            assert!(
                requisition.criteria.iter().all(|c| c.question.is_some()),
                "{}: a question is missing",
                entry.id
            );
        }
    }

    #[test]
    fn every_file_of_the_folder_is_embedded() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../rules/requisitions");
        let files = std::fs::read_dir(folder).expect("the repository has requisitions").count();
        assert_eq!(files, embedded().len());
    }
}

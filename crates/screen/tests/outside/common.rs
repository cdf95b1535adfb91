//! What the tests from outside share: texts of invented people, read and judged as the program does it.

use std::sync::OnceLock;

use prescreen_extract::{Document, Limits, extract};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{Month, Reader};
use prescreen_screen::{Assessment, Requisition, SkillUse, assess, embedded};

/// The rules of the repository.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::embedded().expect("the repository's rules compile"))
}

/// The document of a plain text.
pub(crate) fn document(text: &str) -> Document {
    extract(text.as_bytes(), None, &Limits::default()).expect("a text is read")
}

/// A requisition that comes along.
pub(crate) fn shipped(id: &str) -> Requisition {
    let entry =
        embedded().iter().find(|entry| entry.id == id).unwrap_or_else(|| panic!("no requisition {id}"));
    Requisition::parse(entry.id, entry.text, lexicon()).unwrap_or_else(|e| panic!("{e}"))
}

/// A requisition of one required criterion, with these further lines.
pub(crate) fn asking(lines: &str) -> Requisition {
    let text = format!(
        "id = \"x\"\ntitle = \"X\"\n[[criterion]]\nid = \"c\"\nlabel = \"C\"\nweight = 10000\nrequired = true\n{lines}"
    );
    Requisition::parse("x.toml", &text, lexicon()).unwrap_or_else(|e| panic!("{e}"))
}

/// One resume, judged as of June 2024.
pub(crate) struct Judged {
    pub(crate) document: Document,
    pub(crate) assessment: Assessment,
}

impl Judged {
    pub(crate) fn of(text: &str, requisition: &Requisition) -> Self {
        let document = document(text);
        let resume = Reader::new(lexicon()).read(&document);
        let as_of = Month::parse("2024-06").expect("a month");
        let assessment = assess(&document, &resume, requisition, lexicon(), as_of);
        Self { document, assessment }
    }

    /// What is shown of a skill.
    pub(crate) fn skill(&self, id: &str) -> Option<&SkillUse> {
        self.assessment.skills.get(lexicon().skill_id(id).unwrap_or_else(|| panic!("no skill {id}")))
    }

    /// Names of the flags.
    pub(crate) fn flags(&self) -> Vec<&'static str> {
        self.assessment.flags.iter().map(|flag| flag.code.as_str()).collect()
    }
}

//! The way from a document to a resume, step by step.

use prescreen_extract::Document;
use prescreen_lexicon::Lexicon;

use crate::date::{self, Words};
use crate::{
    Resume, claim, contact, education, language, mention, nature, position, project, remark, role, row,
    section,
};

/// Reads documents with one set of rules.
#[derive(Debug)]
pub struct Reader<'l> {
    lexicon: &'l Lexicon,
    words: Words,
}

impl<'l> Reader<'l> {
    /// A reader by the rules of `lexicon`; made once, used for many documents.
    #[must_use]
    pub fn new(lexicon: &'l Lexicon) -> Self {
        Self { lexicon, words: Words::new(lexicon) }
    }

    /// What `document` says. Hidden text is not read.
    #[must_use]
    pub fn read(&self, document: &Document) -> Resume {
        let text = document.visible();
        let periods = date::periods(text, &self.words);
        let rows = row::rows(document, &periods, self.lexicon);
        let parts = section::parts(&rows, self.lexicon);
        let sections = section::sections(&parts, &rows);
        let source =
            position::Source { text, rows: &rows, parts: &parts, periods: &periods, lexicon: self.lexicon };
        let mut positions = position::positions(&source);
        let projects = project::stretches(text, &sections, &positions, &periods, self.lexicon);
        let mentions = mention::mentions(text, &sections, &positions, &projects, self.lexicon);
        role::judge_all(&mut positions, text, &mentions, self.lexicon);
        let mentions = mention::with_leading(mentions, &positions, &sections, self.lexicon);
        let education = education::education(&rows, &parts, self.lexicon);
        let contacts = contact::contacts(text, &rows);
        let foreign = language::unread(text, self.lexicon);
        let found = nature::Found {
            rows: &rows,
            parts: &parts,
            positions: &positions,
            education: &education,
            contacts: &contacts,
            foreign: foreign.is_some(),
        };
        Resume {
            nature: nature::nature(&found, self.lexicon.papers()),
            claims: claim::claims(text, 0),
            contacts,
            remarks: remark::remarks(&positions, &sections, foreign),
            sections,
            positions,
            mentions,
            education,
        }
    }
}

/// Reads one document; for many, make a [`Reader`] once.
#[must_use]
pub fn read(document: &Document, lexicon: &Lexicon) -> Resume {
    Reader::new(lexicon).read(document)
}

//! What stands where: the parts of a resume, and how they are arranged on a page.

mod arrange;

pub use arrange::Format;
pub(crate) use arrange::{Arrangement, DatePlace};

/// A resume as it is handed to a writer.
pub(crate) struct Sheet {
    pub(crate) name: String,
    /// The title below the name.
    pub(crate) headline: Option<String>,
    pub(crate) contacts: Vec<String>,
    pub(crate) sections: Vec<Section>,
    pub(crate) head: Head,
}

/// A heading and what stands below it.
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) body: Body,
}

/// What stands below a heading.
pub(crate) enum Body {
    Text(String),
    Points(Vec<String>),
    Entries(Vec<Entry>),
}

/// A role or a course of study.
pub(crate) struct Entry {
    pub(crate) title: String,
    pub(crate) employer: String,
    pub(crate) place: Option<String>,
    pub(crate) dates: String,
    pub(crate) points: Vec<String>,
    /// The line of tools, with its label.
    pub(crate) tools: Option<String>,
}

/// How title and employer stand together.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Head {
    TitleFirst,
    EmployerFirst,
    /// "Title, Employer" on one line.
    Comma,
    /// "Title | Employer | Place" on one line.
    Bar,
}

impl Entry {
    /// The one or two lines that head the entry, dates left out.
    pub(crate) fn head(&self, head: Head) -> (String, Option<String>) {
        let at = match &self.place {
            Some(place) => format!("{}, {place}", self.employer),
            None => self.employer.clone(),
        };
        match head {
            Head::TitleFirst => (self.title.clone(), Some(at)),
            Head::EmployerFirst => (at, Some(self.title.clone())),
            Head::Comma => (format!("{}, {}", self.title, self.employer), None),
            Head::Bar => {
                let parts = [Some(&self.title), Some(&self.employer), self.place.as_ref()];
                (parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" | "), None)
            }
        }
    }
}

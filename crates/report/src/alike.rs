//! Files of a run that are like a result's, as each format says it.

use std::collections::BTreeMap;

use prescreen_engine::Group;

use crate::html::escaped;
use crate::{Duplicate, Likeness, Part};

/// Of a group's other files so many are named.
const NAMED: usize = 5;

/// What `groups` say of each file that is in one, by its place in the run, whose files `name` names.
#[must_use]
pub fn duplicates(groups: &[Group], name: impl Fn(usize) -> String) -> BTreeMap<usize, Vec<Duplicate>> {
    let mut all: BTreeMap<usize, Vec<Duplicate>> = BTreeMap::new();
    for group in groups {
        let members: Vec<usize> = group.members.iter().map(|at| *at as usize).collect();
        for at in &members {
            let others = members.iter().filter(|other| *other != at).take(NAMED);
            all.entry(*at).or_default().push(Duplicate {
                likeness: group.likeness.into(),
                group: format!("{}-{:016x}", Likeness::from(group.likeness).as_str(), group.smallest),
                files: members.len() as u64,
                others: others.map(|other| name(*other)).collect(),
            });
        }
    }
    all
}

impl Likeness {
    /// What the other files are to a file: `the same words as`.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::SameBytes => "the same file as",
            Self::SameText => "the same words as",
            Self::NearText => "nearly the same words as",
            Self::SamePerson => "another text with the same e-mail address or telephone number as",
        }
    }
}

impl Duplicate {
    /// `the same words as a.pdf, b.pdf and 3 more`.
    #[must_use]
    pub fn sentence(&self) -> String {
        let more = self.files.saturating_sub(1 + self.others.len() as u64);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("{} {}{more}", self.likeness.words(), self.others.join(", "))
    }
}

/// What stands in `part` of a result for the files that are like it.
pub(crate) fn told(duplicates: &[Duplicate], part: Part) -> String {
    match part {
        // Texts and numbers are always JSON.
        Part::Line => serde_json::to_string(duplicates).unwrap_or_default(),
        Part::Cells => duplicates.iter().map(|found| found.group.as_str()).collect::<Vec<_>>().join(" "),
        Part::PageRow => {
            let closest = duplicates.first().map(|found| escaped(&found.sentence()));
            closest.map(|words| format!(" <span class=\"alike\">{words}</span>")).unwrap_or_default()
        }
        Part::PageEntry => {
            let line = |found: &Duplicate| {
                format!("<p class=\"alike\">This is {}.</p>\n", escaped(&found.sentence()))
            };
            duplicates.iter().map(line).collect()
        }
        Part::Place | Part::TableRow => String::new(),
    }
}

impl From<prescreen_engine::Likeness> for Likeness {
    fn from(likeness: prescreen_engine::Likeness) -> Self {
        match likeness {
            prescreen_engine::Likeness::SameBytes => Self::SameBytes,
            prescreen_engine::Likeness::SameText => Self::SameText,
            prescreen_engine::Likeness::NearText => Self::NearText,
            prescreen_engine::Likeness::SamePerson => Self::SamePerson,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: u32) -> Duplicate {
        let group = Group {
            likeness: prescreen_engine::Likeness::SameText,
            smallest: 0xab,
            members: (0..files).map(|i| i * 2).collect(),
        };
        let mut all = duplicates(&[group], |at| format!("<{at}>.pdf"));
        assert_eq!(
            all.keys().copied().collect::<Vec<_>>(),
            (0..files as usize).map(|i| i * 2).collect::<Vec<_>>()
        );
        all.remove(&2).expect("it is in the group").remove(0)
    }

    #[test]
    fn a_file_names_the_first_few_of_the_others() {
        assert_eq!(found(2).others, ["<0>.pdf"]);
        assert_eq!(found(2).group, "same_text-00000000000000ab");
        let many = found(9);
        assert_eq!((many.files, many.others.len()), (9, 5));
        assert!(many.sentence().starts_with("the same words as <0>.pdf, <4>.pdf,"));
        assert!(many.sentence().ends_with(" and 3 more"));
    }

    #[test]
    fn each_format_says_it_safely_and_nothing_where_there_is_nothing() {
        assert!(told(&[found(2)], Part::PageRow).contains("&lt;0&gt;.pdf"));
        assert!(told(&[found(2)], Part::PageEntry).contains("This is the same words as &lt;0&gt;.pdf."));
        assert_eq!(told(&[found(2)], Part::Cells), "same_text-00000000000000ab");
        let read: Vec<Duplicate> = serde_json::from_str(&told(&[found(2)], Part::Line)).expect("JSON");
        assert_eq!(read, [found(2)]);
        let nothing = [Part::Line, Part::Cells, Part::PageRow, Part::PageEntry].map(|part| told(&[], part));
        assert_eq!(nothing, ["[]", "", "", ""]);
    }
}

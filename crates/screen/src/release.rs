//! Tools claimed before they existed: in a role that ended before their first release, or for more years than there have been.
//!
//! A remark for a person, never a point: dates may be misread, and a tool may have been used before its maker released it.

use prescreen_extract::Span;
use prescreen_lexicon::{Cue, Lexicon};
use prescreen_resume::{End, SkillMention};

use crate::View;

/// The quotations of mentions that cannot be as printed.
pub(crate) fn before_release(view: &View<'_>, lexicon: &Lexicon) -> Vec<Span> {
    let early = |m: &&SkillMention| {
        lexicon
            .first_release(m.skill)
            .is_some_and(|first| ended_before(m, first, view) || is_too_long(m, first, view))
    };
    let claims = |m: &&SkillMention| !matches!(m.cue, Some(Cue::Negated | Cue::Learning));
    view.mentions.iter().filter(claims).filter(early).map(|m| view.around(m.span)).collect()
}

/// The role in whose text it stands ended in a year before the first release.
fn ended_before(mention: &SkillMention, first: u16, view: &View<'_>) -> bool {
    let position = mention.position.and_then(|at| view.positions.get(at));
    position.is_some_and(|position| match position.period.end {
        // A period that ends before it starts says nothing.
        End::Date(end) => {
            end.year() < first && position.period.start.is_none_or(|start| start.first() <= end.last())
        }
        End::Present | End::NotGiven => false,
    })
}

/// More years are printed beside it than have passed since the year of its first release, that year and this one counted.
fn is_too_long(mention: &SkillMention, first: u16, view: &View<'_>) -> bool {
    let passed = view.as_of.year().saturating_sub(first).saturating_add(1);
    mention.years.is_some_and(|years| u16::from(years) > passed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Case, lexicon, month};

    fn quotes(case: &Case) -> Vec<String> {
        let view = View::new(&case.document, &case.resume, month("2024-06"));
        let spans = before_release(&view, lexicon());
        spans.into_iter().map(|span| span.of(&case.document.text).to_owned()).collect()
    }

    fn worked(dates: &str) -> Case {
        Case::new("").position(&format!("Developer, Acme, {dates}\nKubernetes clusters\n"), |_| {}).mention(
            "Kubernetes",
            "kubernetes",
            None,
        )
    }

    #[test]
    fn a_role_that_ended_before_the_tool_existed() {
        assert_eq!(quotes(&worked("2005-01 - 2010-12")), ["Kubernetes clusters"]);
        assert_eq!(quotes(&worked("2005 - 2013")), ["Kubernetes clusters"]);
        assert!(quotes(&worked("2005-01 - 2014-01")).is_empty());
        assert!(quotes(&worked("2005-01 - present")).is_empty());
        assert!(quotes(&worked("2015-01 - 2010-12")).is_empty());
    }

    #[test]
    fn more_years_than_there_have_been() {
        let listed = |years| Case::new("Kubernetes\n").mention("Kubernetes", "kubernetes", None).years(years);
        assert_eq!(quotes(&listed(15)).len(), 1);
        assert!(quotes(&listed(11)).is_empty());
    }

    #[test]
    fn what_is_denied_or_unknown_is_no_claim() {
        let denied = Case::new("")
            .position("Developer, Acme, 2005-01 - 2010-12\nNo Kubernetes, Java\n", |_| {})
            .mention("Kubernetes", "kubernetes", Some(Cue::Negated))
            .mention("Java", "java", None);
        assert!(quotes(&denied).is_empty());
    }
}

//! How a resume prints its dates.

use super::Tongue;
use crate::career::Month;
use crate::dice::Dice;

/// How one date looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Look {
    Short,
    Long,
    Slash,
    Dot,
    Iso,
    Year,
}

/// How a resume prints all its periods.
pub(crate) struct DateStyle {
    look: Look,
    dash: &'static str,
    present: &'static str,
    /// A role that lasts is printed as "Since ...".
    since: bool,
    tongue: &'static Tongue,
}

impl DateStyle {
    /// One of the styles that resumes in `tongue` have.
    pub(crate) fn thrown(tongue: &'static Tongue, dice: &mut Dice) -> Self {
        let looks = [Look::Short, Look::Long, Look::Slash, Look::Dot, Look::Iso, Look::Year];
        let look = looks[dice.weighted(&[36, 16, 16, 10, 10, 12])];
        let words = matches!(look, Look::Short | Look::Long) && tongue.code != "pl" && dice.chance(14);
        let dash = if words { tongue.to } else { dice.pick(&[" – ", " - ", "–", " — "]) };
        let dash = if look == Look::Iso { " – " } else { dash };
        Self { look, dash, present: dice.pick(tongue.present), since: dice.chance(10), tongue }
    }

    /// The period as printed.
    pub(crate) fn period(&self, start: Month, end: Option<Month>) -> String {
        let from = self.date(start);
        match end {
            None if self.since => format!("{} {from}", self.tongue.since),
            None => self.joined(&from, self.present),
            Some(end) if self.date(end) == from => from,
            Some(end) => self.joined(&from, &self.date(end)),
        }
    }

    fn joined(&self, from: &str, to: &str) -> String {
        if self.dash == self.tongue.to {
            format!("{from} {} {to}", self.dash)
        } else {
            format!("{from}{}{to}", self.dash)
        }
    }

    /// The date as the labels have it: as exact as it is printed.
    pub(crate) fn label(&self, month: Month) -> String {
        match self.look {
            Look::Year => month.year().to_string(),
            _ => format!("{}-{:02}", month.year(), month.index() + 1),
        }
    }

    fn date(&self, month: Month) -> String {
        let (year, number) = (month.year(), month.index() + 1);
        match self.look {
            Look::Short => format!("{} {year}", self.tongue.short[month.index()]),
            Look::Long => format!("{} {year}", self.tongue.months[month.index()]),
            Look::Slash => format!("{number:02}/{year}"),
            Look::Dot => format!("{number:02}.{year}"),
            Look::Iso => format!("{year}-{number:02}"),
            Look::Year => year.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tongue;
    use super::*;

    #[test]
    fn periods_are_printed_in_their_style() {
        let style =
            |look, dash, since| DateStyle { look, dash, present: "Present", since, tongue: tongue("en") };
        let (start, end) = (Month::of(2019, 3), Month::of(2021, 6));
        assert_eq!(style(Look::Short, " – ", false).period(start, Some(end)), "Mar 2019 – Jun 2021");
        assert_eq!(style(Look::Long, "to", false).period(start, None), "March 2019 to Present");
        assert_eq!(style(Look::Slash, "-", true).period(start, None), "Since 03/2019");
        assert_eq!(style(Look::Year, "-", false).period(start, Some(Month::of(2019, 9))), "2019");
        assert_eq!(style(Look::Year, "-", false).label(start), "2019");
        assert_eq!(style(Look::Dot, "-", false).label(start), "2019-03");
    }
}

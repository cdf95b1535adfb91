//! `tenure`: years of work of one kind, out of the dates of positions.

use prescreen_extract::Span;
use prescreen_resume::{Leads, Month, Months, Position, Tenure};

use super::{Asks, Ground, Kind};
use crate::finding::Judgement;
use crate::requisition::Keys;
use crate::view::is_dated;
use crate::{BasisPoints, Verdict, spread, years};

pub(super) const KIND: Kind = Kind {
    name: "tenure",
    doc: "Years of work, as the union of the months of positions. `of` says of which: total, software, people (roles \
that lead people) or engineering_leadership (roles that lead engineers); `software_only` = true leaves out the roles \
whose main work is not software. Met when the narrow reading of the dates \
reaches `min_months`; not met when the wide reading does not; between them partly, because it depends on dates given \
as years. Short of it, points are proportional: months found / months asked, by the likely reading. `above_months` is \
the upper end of the role's range: more is flagged ABOVE_RANGE and costs nothing, unless `above` = \"taper\": then \
each month above it costs, down to half the points at twice the range.",
    keys: &["of", "software_only", "min_months", "above_months", "above"],
    example: r#"[[criterion]]
id = "experience.software"
label = "Years in software"
kind = "tenure"
weight = 10000
of = "software"
min_months = 96
above_months = 144
above = "flag"
"#,
    read,
};

/// Which months are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenureOf {
    /// All work.
    Total,
    /// Software work.
    Software,
    /// Roles that lead people.
    People,
    /// Roles that lead engineers.
    EngineeringLeadership,
}

impl TenureOf {
    const ALL: [Self; 4] = [Self::Total, Self::Software, Self::People, Self::EngineeringLeadership];

    /// The name in requisitions and results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Software => "software",
            Self::People => "people",
            Self::EngineeringLeadership => "engineering_leadership",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Total => "of work",
            Self::Software => "in software",
            Self::People => "leading people",
            Self::EngineeringLeadership => "leading engineers",
        }
    }

    fn counts(self, position: &Position) -> bool {
        match self {
            Self::Total => true,
            Self::Software => position.software,
            Self::People => position.leads == Leads::People,
            Self::EngineeringLeadership => position.leads_engineering,
        }
    }

    /// Whether whom a role leads is what matters.
    fn is_leadership(self) -> bool {
        matches!(self, Self::People | Self::EngineeringLeadership)
    }
}

/// What months above the range do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Above {
    /// They are flagged and cost nothing.
    #[default]
    Flag,
    /// They cost up to half the points.
    Taper,
}

/// Years of work asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TenureAsked {
    /// Of which work.
    pub of: TenureOf,
    /// Leaving out roles whose main work is not software, such as leading network engineers.
    pub software_only: bool,
    /// At least so many months.
    pub min_months: u32,
    /// The upper end of the range.
    pub above_months: Option<u32>,
    /// What exceeding it does.
    pub above: Above,
}

fn read(keys: &mut Keys<'_>) -> Option<Asks> {
    let of = keys.choice("of", &TenureOf::ALL.map(|of| (of.as_str(), of)))?;
    let software_only = keys.optional_flag("software_only").unwrap_or_default();
    let min_months = keys.number("min_months")?;
    let above_months = keys.optional_number("above_months");
    let above =
        keys.optional_choice("above", &[("flag", Above::Flag), ("taper", Above::Taper)]).unwrap_or_default();
    if above_months.is_some_and(|above| above < min_months) {
        keys.problem("above_months", "is less than min_months", "give the upper end of the range in months");
        return None;
    }
    Some(Asks::Tenure(TenureAsked { of, software_only, min_months, above_months, above }))
}

impl TenureAsked {
    /// Whether even the narrow reading exceeds the range.
    #[must_use]
    pub fn is_above(&self, positions: &[Position], as_of: Month) -> bool {
        self.above_months.is_some_and(|above| self.months(positions, as_of).low > above)
    }

    /// Whether the position is of the work asked.
    fn counts(&self, position: &Position) -> bool {
        self.of.counts(position) && (position.software || !self.software_only)
    }

    fn months(&self, positions: &[Position], as_of: Month) -> Months {
        let counted = positions.iter().filter(|position| self.counts(position));
        Tenure::of(counted.map(|position| position.period), as_of).months
    }

    pub(super) fn judge(&self, ground: &Ground<'_>) -> Judgement {
        let view = ground.view;
        if !view.has_dates() {
            let why =
                if view.positions.is_empty() { "no position was found" } else { "no position has dates" };
            return Judgement::unclear(why);
        }
        let months = self.months(view.positions, view.as_of);
        let undated = view.positions.iter().filter(|p| self.counts(p) && !is_dated(p)).count();
        let verdict = self.verdict(months, undated);
        Judgement {
            verdict,
            share: self.tapered(BasisPoints::ratio(months.likely, self.min_months), months.low),
            evidence: self.evidence(view.positions),
            note: self.note(verdict, months, undated),
        }
    }

    fn verdict(&self, months: Months, undated: usize) -> Verdict {
        if months.low >= self.min_months {
            Verdict::Met
        } else if months.high < self.min_months && undated == 0 {
            Verdict::NotMet
        } else {
            Verdict::Partly
        }
    }

    fn note(&self, verdict: Verdict, months: Months, undated: usize) -> String {
        let of = self.of.words();
        let of = if self.software_only { format!("{of} in software") } else { of.to_owned() };
        let found = if months.high == 0 {
            format!("no dated years {of}")
        } else {
            format!("{} years {of}", spread(months))
        };
        let asked = years(self.min_months);
        let mut note = format!("{found}; {} asked", asked.strip_suffix(".0").unwrap_or(&asked));
        if verdict == Verdict::Partly && months.high >= self.min_months {
            note.push_str("; depends on dates given as years");
        }
        if undated > 0 {
            note.push_str(&format!("; {undated} without dates not counted"));
        }
        note
    }

    /// The positions counted; where there is none, all that were looked at.
    fn evidence(&self, positions: &[Position]) -> Vec<Span> {
        let mut evidence = Vec::new();
        for position in positions.iter().filter(|p| self.counts(p)) {
            evidence.push(position.header);
            if self.of.is_leadership() {
                evidence.extend(position.leads_evidence.first());
            }
        }
        if evidence.is_empty() {
            evidence.extend(positions.iter().map(|p| p.header));
        }
        evidence
    }

    fn tapered(&self, share: BasisPoints, low: u32) -> BasisPoints {
        let (Above::Taper, Some(above)) = (self.above, self.above_months) else { return share };
        let excess = low.saturating_sub(above);
        if excess == 0 {
            return share;
        }
        share.less(BasisPoints::new(BasisPoints::ratio(excess, above).get() / 2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Case, judge, month};

    fn asked(min_months: u32) -> TenureAsked {
        TenureAsked {
            of: TenureOf::Software,
            software_only: false,
            min_months,
            above_months: None,
            above: Above::Flag,
        }
    }

    fn developer(header: &str) -> Case {
        Case::new("").position(&format!("{header}\nwrote services\n"), |p| p.software = true)
    }

    #[test]
    fn met_when_the_narrow_reading_reaches_it() {
        let j = judge(&developer("Developer, Acme, 2010-01 - 2017-12"), &Asks::Tenure(asked(96)));
        assert_eq!((j.verdict, j.share), (Verdict::Met, BasisPoints::FULL));
        assert_eq!(j.note, "8.0 years in software; 8 asked");
    }

    #[test]
    fn short_of_it_points_are_proportional() {
        let j = judge(&developer("Developer, Acme, 2010-01 - 2015-12"), &Asks::Tenure(asked(96)));
        assert_eq!((j.verdict, j.share), (Verdict::NotMet, BasisPoints::new(7_500)));
    }

    #[test]
    fn dates_given_as_years_leave_it_open() {
        let j = judge(&developer("Developer, Acme, 2010 - 2018"), &Asks::Tenure(asked(96)));
        assert_eq!(j.verdict, Verdict::Partly);
        assert!(j.note.contains("depends on dates given as years"), "{}", j.note);
    }

    #[test]
    fn without_dates_it_is_unclear_and_without_such_roles_not_met() {
        let undated = judge(&developer("Developer, Acme"), &Asks::Tenure(asked(96)));
        assert_eq!((undated.verdict, undated.share), (Verdict::Unclear, BasisPoints::ZERO));
        let teacher = Case::new("").position("Teacher, School, 2010-01 - 2019-12\n", |_| {});
        let j = judge(&teacher, &Asks::Tenure(asked(96)));
        assert_eq!((j.verdict, j.share), (Verdict::NotMet, BasisPoints::ZERO));
        assert!(!j.evidence.is_empty());
    }

    #[test]
    fn a_role_without_dates_keeps_it_open() {
        let case = developer("Developer, Acme, 2020-01 - 2020-12")
            .position("Developer, Beta\n", |p| p.software = true);
        let j = judge(&case, &Asks::Tenure(asked(96)));
        assert_eq!(j.verdict, Verdict::Partly);
        assert!(j.note.ends_with("1 without dates not counted"), "{}", j.note);
    }

    #[test]
    fn leading_others_than_software_people_can_be_left_out() {
        let case = Case::new("").position("Network Manager, Acme, 2010-01 - 2019-12\n", |p| {
            p.leads = Leads::People;
            p.leads_engineering = true;
        });
        let mut asked = TenureAsked { of: TenureOf::EngineeringLeadership, ..asked(60) };
        assert_eq!(judge(&case, &Asks::Tenure(asked)).verdict, Verdict::Met);
        asked.software_only = true;
        assert_eq!(judge(&case, &Asks::Tenure(asked)).verdict, Verdict::NotMet);
    }

    #[test]
    fn above_the_range_costs_nothing_unless_it_tapers() {
        let case = developer("Developer, Acme, 2000-01 - 2017-12");
        let mut asked = asked(96);
        asked.above_months = Some(144);
        assert_eq!(judge(&case, &Asks::Tenure(asked)).share, BasisPoints::FULL);
        assert!(asked.is_above(&case.resume.positions, month("2024-06")));
        asked.above = Above::Taper;
        // 216 months, 72 above 144: half of the half.
        assert_eq!(judge(&case, &Asks::Tenure(asked)).share, BasisPoints::new(7_500));
    }

    #[test]
    fn an_earlier_start_never_earns_less() {
        let share = |start: u32| {
            judge(&developer(&format!("Developer, Acme, {start}-01 - 2017-12")), &Asks::Tenure(asked(96)))
                .share
        };
        assert!((2005..2017).all(|year| share(year) >= share(year + 1)));
    }
}

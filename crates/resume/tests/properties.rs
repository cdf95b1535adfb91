//! What must hold for every date, period and set of positions, tried over all small cases.

use prescreen_resume::{End, Leads, Month, PartialDate, Period, Position, Tenure, Tenures, Work};

const AS_OF: &str = "2026-11";

fn as_of() -> Month {
    Month::parse(AS_OF).expect("a month")
}

/// Months and years around a turn of the year.
fn dates() -> Vec<PartialDate> {
    let months = (2014..=2016)
        .flat_map(|y| [1, 6, 12].map(|m| PartialDate::Month(Month::new(y, m).expect("a month"))));
    months.chain((2014..=2016).map(PartialDate::Year)).collect()
}

fn periods() -> Vec<Period> {
    let ends = |start| {
        dates()
            .into_iter()
            .map(End::Date)
            .chain([End::Present, End::NotGiven])
            .map(move |end| Period { start, end })
    };
    dates().into_iter().flat_map(|start| ends(Some(start))).collect()
}

fn tenure(periods: &[Period]) -> Tenure {
    Tenure::of(periods.iter().copied(), as_of())
}

#[test]
fn months_print_and_read_back() {
    for year in [1, 1970, 2026] {
        for month in 1..=12 {
            let made = Month::new(year, month).expect("a month");
            assert_eq!(Month::parse(&made.to_string()), Some(made));
            assert_eq!((made.year(), made.of_year()), (year, month));
        }
    }
    assert!(
        Month::new(2020, 0).is_none() && Month::new(2020, 13).is_none() && Month::parse("2020-1").is_none()
    );
}

#[test]
fn low_is_at_most_likely_at_most_high() {
    for period in periods() {
        let months = tenure(&[period]).months;
        assert!(months.low <= months.likely && months.likely <= months.high, "{period:?}: {months:?}");
    }
}

#[test]
fn dates_to_the_month_leave_no_doubt() {
    let month = |m| PartialDate::Month(Month::new(2015, m).expect("a month"));
    let months = tenure(&[Period { start: Some(month(1)), end: End::Date(month(3)) }]).months;
    assert_eq!((months.low, months.likely, months.high), (3, 3, 3));
}

#[test]
fn a_year_alone_is_one_to_twelve_months_and_likely_six() {
    let year = Period { start: Some(PartialDate::Year(2015)), end: End::Date(PartialDate::Year(2015)) };
    let months = tenure(&[year]).months;
    assert_eq!((months.low, months.likely, months.high), (1, 6, 12));
}

#[test]
fn years_take_the_narrow_and_the_wide_reading() {
    let years = Period { start: Some(PartialDate::Year(2010)), end: End::Date(PartialDate::Year(2012)) };
    let months = tenure(&[years]).months;
    // December 2010 to January 2012, July 2010 to June 2012, January 2010 to December 2012.
    assert_eq!((months.low, months.likely, months.high), (14, 24, 36));
}

#[test]
fn a_union_is_no_less_than_its_largest_and_no_more_than_the_sum() {
    let all = periods();
    for a in all.iter().step_by(3) {
        for b in all.iter().step_by(5) {
            let (one, two) = (tenure(&[*a]).months.likely, tenure(&[*b]).months.likely);
            let both = tenure(&[*a, *b]);
            assert!(both.months.likely >= one.max(two), "{a:?} {b:?}");
            assert_eq!(
                both.months.likely + both.concurrent,
                one + two,
                "{a:?} {b:?}: what is counted twice is said"
            );
            assert_eq!(both, tenure(&[*b, *a]), "the order changes nothing");
            assert_eq!(tenure(&[*a, *a]).months, tenure(&[*a]).months, "the same months count once");
        }
    }
}

#[test]
fn starting_earlier_is_never_less() {
    let end = End::Date(PartialDate::Month(Month::new(2016, 6).expect("a month")));
    let mut before = 0;
    for back in 0..40 {
        let start = Month::new(2016, 6).expect("a month").plus(-back);
        let months = tenure(&[Period { start: Some(PartialDate::Month(start)), end }]).months.likely;
        assert!(months > before);
        before = months;
    }
}

#[test]
fn an_inverted_period_counts_nothing_and_a_future_one_ends_now() {
    let month = |y, m| PartialDate::Month(Month::new(y, m).expect("a month"));
    let inverted = Period { start: Some(month(2016, 1)), end: End::Date(month(2015, 1)) };
    assert_eq!(tenure(&[inverted]).months.high, 0);
    let future = Period { start: Some(month(2026, 10)), end: End::Date(month(2030, 1)) };
    assert_eq!(tenure(&[future]).months.likely, 2);
}

#[test]
fn each_tenure_is_a_part_of_the_total() {
    let position = |period, software, leads| Position {
        title: None,
        employer: None,
        period,
        period_span: None,
        header: prescreen_extract::Span::default(),
        span: prescreen_extract::Span::default(),
        work: Work::Employment,
        software,
        leads,
        leads_engineering: leads == Leads::People && software,
        team_size: None,
        leads_evidence: Vec::new(),
    };
    let all = periods();
    let kinds = [(true, Leads::None), (true, Leads::People), (false, Leads::People), (false, Leads::Project)];
    let positions: Vec<Position> =
        all.iter().step_by(7).zip(kinds.iter().cycle()).map(|(p, (s, l))| position(*p, *s, *l)).collect();
    let tenures = Tenures::of(&positions, as_of());
    for part in [tenures.software, tenures.people, tenures.engineering_leadership] {
        assert!(part.months.likely <= tenures.total.months.likely);
    }
    assert!(tenures.engineering_leadership.months.likely <= tenures.people.months.likely);
}

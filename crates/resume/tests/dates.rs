//! Periods as eight languages print them: `rules/cases/dates.tsv`.

use prescreen_extract::{Limits, extract};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{End, PartialDate, Period, Reader};

fn date(date: PartialDate) -> String {
    match date {
        PartialDate::Month(month) => month.to_string(),
        PartialDate::Year(year) => year.to_string(),
    }
}

fn printed(period: Period) -> (String, String) {
    let end = match period.end {
        End::Present => "present".to_owned(),
        End::Date(end) => date(end),
        End::NotGiven => "-".to_owned(),
    };
    (period.start.map_or("-".to_owned(), date), end)
}

#[test]
fn periods_are_read_in_all_languages() {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let reader = Reader::new(&lexicon);
    let mut wrong = Vec::new();
    for case in include_str!("../../../rules/cases/dates.tsv").lines() {
        let [period, start, end] = case.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not three columns: {case}")
        };
        let text = format!(
            "Ada Example\nada@example.com\n\nExperience\nManager, Example Ltd\n{period}\nsold bread\n"
        );
        let document = extract(text.as_bytes(), Some("a.txt"), &Limits::default()).expect("a text");
        let found: Vec<_> = reader.read(&document).positions.iter().map(|p| printed(p.period)).collect();
        if found != [(start.to_owned(), end.to_owned())] {
            wrong.push(format!("{period}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

//! What a person reads off invented pages, rule by rule.

use super::sample::Sample;
use super::{Rule, compounds, join_hyphens, page_lines};
use crate::document::Rect;

#[test]
fn gaps_are_spaces_and_wide_gaps_tabs() {
    let page = Sample::new().text(50.0, 100.0, "Senior Engineer").text(400.0, 100.0, "2015 – 2018");
    assert_eq!(page.texts(), ["Senior Engineer\t2015 – 2018"]);
}

#[test]
fn letter_spaced_headings_are_words() {
    let page = Sample::new().spaced(50.0, 100.0, "EXPERIENCE", 5.0);
    assert_eq!(page.texts(), ["EXPERIENCE"]);
    // Letters 5 points apart, words 12.5.
    let page = Sample::new().spaced(50.0, 100.0, "WORK HISTORY", 5.0);
    assert_eq!(page.texts(), ["WORK HISTORY"]);
}

#[test]
fn text_drawn_twice_is_read_once_and_is_bold() {
    let page = Sample::new().text(50.0, 100.0, "RESUME").text(50.3, 100.0, "RESUME");
    let lines = page.read().lines;
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].text, "RESUME");
    assert!(lines[0].style.bold);
}

#[test]
fn double_letters_stay() {
    assert_eq!(Sample::new().text(50.0, 100.0, "Mississippi").texts(), ["Mississippi"]);
}

#[test]
fn small_capitals_and_raised_letters_stay_in_their_word() {
    let mut page = Sample::new();
    page = page.text(50.0, 100.0, "J").style(8.0, false).text(55.0, 100.0, "ANE");
    assert_eq!(page.texts(), ["JANE"]);
    let page = Sample::new().text(50.0, 100.0, "the 5").style(6.0, false).text(72.5, 96.5, "th");
    let page = page.style(10.0, false).text(81.0, 100.0, "year");
    assert_eq!(page.texts(), ["the 5th year"]);
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let left = [
        "I build services that",
        "carry payments for many",
        "banks across the north",
        "and keep them running",
    ];
    let right = [
        "He taught himself to",
        "program on a calculator",
        "and never quite stopped",
        "since that first winter",
    ];
    let page = Sample::new().text(
        50.0,
        50.0,
        "A name that runs over all of the page and both of its columns, truly",
    );
    let page = page.lines(50.0, 100.0, &left).lines(320.0, 100.0, &right);
    let texts = page.texts();
    assert_eq!(texts[1..5], left);
    assert_eq!(texts[5..], right);
}

#[test]
fn a_sidebar_off_the_grid_is_a_column() {
    let side = ["Contact", "ada@example.org", "Skills", "Java", "Kafka", "Spain"];
    let mut page = Sample::new();
    for (nth, text) in side.iter().enumerate() {
        page = page.text(40.0, 100.0 + 17.0 * nth as f32, text);
    }
    let main = [
        "Work",
        "Head of Platform, Acme",
        "led twelve people",
        "Engineer, Beta",
        "wrote compilers",
        "Schools",
    ];
    let texts = page.lines(220.0, 100.0, &main).texts();
    assert_eq!(texts[..6], side);
    assert_eq!(texts[6..], main);
}

#[test]
fn a_coloured_panel_makes_a_column_of_what_stands_on_it() {
    let side = ["Java", "Go", "Rust", "SQL"];
    let main = ["Engineer, Acme", "Tester, Beta", "Clerk, Gamma", "Pupil, Delta"];
    let mut page = Sample::new().lines(40.0, 100.0, &side).lines(220.0, 100.0, &main);
    page.page.panels.push(Rect { x0: 0.0, y0: 0.0, x1: 200.0, y1: 842.0 });
    let texts = page.texts();
    assert_eq!(texts[..4], side);
    assert_eq!(texts[4..], main);
}

#[test]
fn dates_in_a_left_margin_stay_with_their_entries() {
    let page = Sample::new()
        .lines(
            150.0,
            100.0,
            &[
                "Head of Platform, Acme",
                "led twelve people and built",
                "what they ran",
                "Engineer, Beta",
                "wrote a compiler for a",
                "small language",
            ],
        )
        .text(50.0, 100.0, "2018 – 2021")
        .text(50.0, 136.0, "2015 – 2018");
    assert_eq!(
        page.texts(),
        [
            "2018 – 2021\tHead of Platform, Acme",
            "led twelve people and built",
            "what they ran",
            "2015 – 2018\tEngineer, Beta",
            "wrote a compiler for a",
            "small language",
        ]
    );
}

#[test]
fn a_date_over_two_lines_becomes_one() {
    let page = Sample::new()
        .lines(
            150.0,
            100.0,
            &["Head of Platform", "Acme, Turin", "led twelve people", "and built a platform"],
        )
        .lines(50.0, 100.0, &["Jan 2018 –", "Mar 2021"]);
    assert_eq!(page.texts()[..2], ["Jan 2018 – Mar 2021\tHead of Platform", "Acme, Turin"]);
}

#[test]
fn a_section_named_in_the_margin_gets_a_line_of_its_own() {
    let page = Sample::new()
        .lines(
            180.0,
            100.0,
            &["Engineer, Acme", "built what they ran", "and kept it running", "for many years"],
        )
        .style(10.0, true)
        .text(50.0, 100.0, "Experience");
    assert_eq!(page.texts()[..2], ["Experience", "Engineer, Acme"]);
}

#[test]
fn section_names_over_two_lines_stay_beside_their_text() {
    let page = Sample::new()
        .lines(
            180.0,
            100.0,
            &["I build services that carry", "payments for many banks", "and keep them running"],
        )
        .lines(180.0, 160.0, &["Engineer, Acme", "built what they ran", "and kept it running"])
        .lines(180.0, 220.0, &["Java, Go, Rust", "Kafka, Postgres"])
        .style(10.0, true)
        .lines(50.0, 101.0, &["CAREER", "OBJECTIVE"])
        .lines(50.0, 161.0, &["CAREER", "HISTORY"])
        .lines(50.0, 221.0, &["SKILLS"]);
    let texts = page.texts();
    assert_eq!(texts[..3], ["CAREER OBJECTIVE", "I build services that carry", "payments for many banks"]);
    assert_eq!(texts[4..6], ["CAREER HISTORY", "Engineer, Acme"]);
    assert_eq!(texts[8..], ["SKILLS", "Java, Go, Rust", "Kafka, Postgres"]);
}

#[test]
fn rows_of_a_table_stay_together() {
    let mut page = Sample::new();
    for (nth, row) in
        [["Degree", "School", "Year"], ["MSc", "Turin", "2010"], ["BSc", "Pisa", "2008"]].iter().enumerate()
    {
        for (column, cell) in row.iter().enumerate() {
            page = page.text(50.0 + 150.0 * column as f32, 100.0 + 14.0 * nth as f32, cell);
        }
    }
    assert_eq!(page.texts(), ["Degree\tSchool\tYear", "MSc\tTurin\t2010", "BSc\tPisa\t2008"]);
}

#[test]
fn rules_part_the_rows_of_a_table_from_the_text_below() {
    let mut page =
        Sample::new().lines(50.0, 100.0, &["Master of", "Computing"]).lines(250.0, 106.0, &["Turin"]);
    page = page.lines(50.0, 140.0, &["Bachelor of", "Physics"]).lines(250.0, 146.0, &["Pisa"]);
    page.page.rules = [90.0, 125.0, 165.0].map(|y| Rule { x0: 40.0, x1: 500.0, y }).to_vec();
    let texts = page.texts().join("|");
    let place = |text: &str| texts.find(text).expect("the cell is read");
    assert!(place("Turin") < place("Bachelor"), "the first row is read before the second: {texts}");
}

#[test]
fn bullets_are_put_before_their_text() {
    let page = Sample::new().text(50.0, 100.0, "▪").text(70.0, 100.0, "Led a team");
    assert_eq!(page.texts(), ["• Led a team"]);
    let page = Sample::new().text(50.0, 107.0, "•").text(60.0, 100.0, "Google").text(60.0, 116.0, "Engineer");
    assert_eq!(page.texts(), ["• Google", "Engineer"], "a bullet on a baseline of its own");
}

#[test]
fn words_keep_their_places() {
    let lines = Sample::new().text(50.0, 100.0, "Jane Roe").read().lines;
    let words: Vec<_> =
        lines[0].words.iter().map(|(range, x0, x1)| (&lines[0].text[range.clone()], *x0, *x1)).collect();
    assert_eq!(words, [("Jane", 50.0, 70.0), ("Roe", 72.5, 87.5)]);
}

#[test]
fn scripts_without_spaces_get_none() {
    let mut page = Sample::new();
    for (nth, ch) in "软件工程师".chars().enumerate() {
        page.glyph(ch, 50.0 + 13.0 * nth as f32, 100.0, 10.0);
    }
    assert_eq!(page.texts(), ["软件工程师"]);
}

#[test]
fn a_larger_distance_starts_a_block() {
    let lines =
        Sample::new().lines(50.0, 100.0, &["one", "two", "three"]).lines(50.0, 160.0, &["four"]).read().lines;
    let starts: Vec<bool> = lines.iter().map(|line| line.starts_block).collect();
    assert_eq!(starts, [true, false, false, true]);
}

#[test]
fn pages_set_sideways_are_read() {
    let mut page = Sample::new().lines(50.0, 100.0, &["first line", "second line"]).page;
    for glyph in &mut page.glyphs {
        // Turned by a quarter: what ran to the right runs down, what stood below stands to the left.
        (glyph.x, glyph.y, glyph.angle) = (500.0 - glyph.y, glyph.x, 90);
    }
    let lines = page_lines(&page).lines;
    assert_eq!(
        lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(),
        ["first line", "second line"]
    );
    assert!(lines[0].rect.x0 > lines[1].rect.x0, "the second line stands left of the first on the page");
}

fn joined(upper: &str, lower: &str, elsewhere: &str) -> Vec<String> {
    let mut lines = Sample::new().lines(50.0, 100.0, &[upper, lower]).read().lines;
    join_hyphens(&mut lines, &compounds([elsewhere].into_iter()));
    lines.into_iter().map(|line| line.text).collect()
}

#[test]
fn words_broken_at_a_lines_end_are_joined_above() {
    assert_eq!(
        joined("responsible for the manage-", "ment of all", ""),
        ["responsible for the management", "of all"]
    );
    assert_eq!(
        joined("delivered with micro-", "services and more", "micro-services"),
        ["delivered with micro-services", "and more"]
    );
    assert_eq!(joined("he was at Rolls-", "Royce and more", ""), ["he was at Rolls-Royce", "and more"]);
    assert_eq!(
        joined("led teams of cross-", "functional people", ""),
        ["led teams of cross-functional", "people"]
    );
    assert_eq!(joined("from 2015 -", "until today there", ""), ["from 2015 -", "until today there"]);
}

#[test]
fn words_broken_in_a_cell_are_joined_in_it() {
    let page = Sample::new()
        .lines(50.0, 100.0, &["Engineer", "Acme"])
        .lines(200.0, 100.0, &["wrote the boot-", "loader again"])
        .lines(50.0, 124.0, &["Tester"]);
    let mut lines = page.read().lines;
    join_hyphens(&mut lines, &compounds(std::iter::empty()));
    let texts: Vec<_> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["Engineer\twrote the bootloader", "Acme\tagain", "Tester"]);
    for line in &lines {
        for (range, x0, _) in &line.words {
            assert!(!line.text[range.clone()].contains([' ', '\t']), "{line:?} at {x0}");
        }
    }
}

#[test]
fn place_dates_and_duration_in_a_right_margin_stay_with_their_entry() {
    let entry = |page: Sample, y: f32, title: &str, dates: &str| {
        page.lines(
            50.0,
            y,
            &[title, "• built services that carry payments for many", "• and kept them running in all"],
        )
        .text(50.0, y + 36.0, "• until the last of them was retired from use")
        .lines(420.0, y, &["Turin, IT", dates, "3 months"])
    };
    let page = entry(Sample::new(), 100.0, "Engineer, Acme", "Jan 2018 to Mar 2018");
    let page = entry(page, 170.0, "Tester, Beta", "May 2017 to Jul 2017");
    let texts = page.texts();
    assert_eq!(texts[0], "Engineer, Acme\tTurin, IT\tJan 2018 to Mar 2018\t3 months");
    assert_eq!(texts[4], "Tester, Beta\tTurin, IT\tMay 2017 to Jul 2017\t3 months");
    assert_eq!(texts.len(), 8);
}

#[test]
fn dates_to_the_day_in_a_right_margin_stay_with_their_entries() {
    let left =
        ["Engineer, Acme", "built what they ran", "Tester, Beta", "broke what they built", "Clerk, Gamma"];
    let page = Sample::new()
        .lines(50.0, 100.0, &left)
        .text(400.0, 102.0, "2015-08-01 – 2019-02-28")
        .text(400.0, 126.0, "2012-01-01 – 2015-07-31")
        .text(400.0, 150.0, "2010-03-01 – 2011-12-31");
    let texts = page.texts();
    assert_eq!(texts[0], "Engineer, Acme\t2015-08-01 – 2019-02-28");
    assert_eq!(texts[2], "Tester, Beta\t2012-01-01 – 2015-07-31");
    assert_eq!(texts[4], "Clerk, Gamma\t2010-03-01 – 2011-12-31");
    // Numbers as long that hold no years are a column of their own.
    let page = Sample::new().lines(50.0, 100.0, &left).lines(
        400.0,
        102.0,
        &["0049 170 555 01 99", "0049 170 555 01 98", "0049 170 555 01 97"],
    );
    assert_eq!(page.texts()[..2], ["Engineer, Acme", "built what they ran"]);
}

#[test]
fn a_line_that_fills_its_column_does_not_run_into_the_next() {
    // A space of 2.5 points between words, of 3 between the columns.
    let left =
        ["Institute of Applied", "Sciences", "BSc", "Geology", "Graz", "2014", "Links", "Code", "Maps"];
    let right =
        ["Quarry Works", "Engineer", "Mapped", "the pits", "of Graz", "and the", "cave", "of", "Lurgrotte"];
    let page = Sample::new().style(20.0, false).text(60.0, 60.0, "Ida Steinbruch of Graz").style(10.0, false);
    let edge = 50.0 + 5.0 * 18.0 + 2.0 * 2.5 + 3.0;
    let texts = page.lines(50.0, 100.0, &left).lines(edge, 100.0, &right).texts();
    assert_eq!(texts[1..3], ["Institute of Applied", "Sciences"]);
    assert_eq!(texts[10..12], ["Quarry Works", "Engineer"]);
}

#[test]
fn a_line_over_the_whole_page_stays_whole_where_its_words_meet_no_column() {
    let left = ["Alder", "Beech", "Cedar", "Elder", "Holly", "Larch", "Maple", "Poplar"];
    let right =
        ["alnus is", "fagus is", "cedrus is", "sambucus", "ilex is", "larix is", "acer is", "populus"];
    let page = Sample::new().text(50.0, 60.0, "Trees that grow by the river and in the woods above it");
    let texts = page.lines(50.0, 100.0, &left).lines(150.0, 100.0, &right).texts();
    assert_eq!(texts[0], "Trees that grow by the river and in the woods above it");
}

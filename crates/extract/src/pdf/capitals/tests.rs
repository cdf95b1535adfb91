use super::infer;
use crate::layout::{Glyph, GlyphPage, Sample};
use crate::pdf::{ReadPage, Reading};

/// The lines read, letters inferred, of a page set so that the capitals of `missing` have private code points,
/// two for each letter.
fn read(missing: &str, lines: &[&str]) -> (usize, Vec<String>) {
    read_by(lines, |ch| missing.find(ch).and_then(|at| u32::try_from(at).ok()).map_or(ch, private))
}

/// The same with this code point for each letter.
fn read_by(lines: &[&str], code: impl Fn(char) -> char) -> (usize, Vec<String>) {
    let lines: Vec<String> = lines.iter().map(|line| line.chars().map(&code).collect()).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let glyphs = Sample::new().lines(50.0, 100.0, &lines).page;
    let mut reading =
        Reading { pages: vec![ReadPage { glyphs, ..ReadPage::default() }], ..Reading::default() };
    infer(&mut reading);
    let page: &GlyphPage = &reading.pages[0].glyphs;
    let mut texts: Vec<String> = Vec::new();
    for run in page.glyphs.chunk_by(|a: &Glyph, b: &Glyph| a.y == b.y) {
        texts.push(run.iter().map(|glyph| glyph.ch).collect());
    }
    (reading.inferred, texts)
}

fn private(nth: u32) -> char {
    char::from_u32(0xe001 + 2 * nth).unwrap_or_default()
}

#[test]
fn capitals_are_told_by_the_words_they_begin() {
    let (inferred, lines) = read("DIMS", &["SOFTWARE", "May", "DEGREE", "India", "Midgard"]);
    assert_eq!(lines, ["SOFTWARE", "May", "DEGREE", "India", "Midgard"]);
    assert_eq!(inferred, 5);
}

#[test]
fn a_letter_between_its_neighbours_needs_no_word() {
    let (_, lines) = read("ABCM", &["April", "Brno", "Canada", "March"]);
    assert_eq!(lines, ["April", "Brno", "Canada", "March"]);
}

#[test]
fn two_known_words_are_too_few() {
    let (inferred, _) = read("MP", &["May", "Present", "Present"]);
    assert_eq!(inferred, 0);
}

#[test]
fn a_letter_told_helps_with_the_next() {
    let (_, lines) = read("ACGMP", &["April", "Computer", "March", "Present", "CGPA"]);
    assert_eq!(lines[4], "CGPA");
}

#[test]
fn what_stands_out_of_order_stays_unread() {
    let code = |ch| match ch {
        'A' => private(0),
        'D' => private(1),
        'J' => private(2),
        'I' => private(3),
        'M' => private(9),
        other => other,
    };
    let (_, lines) = read_by(&["April", "December", "Japan", "India", "March"], code);
    assert_eq!([&lines[0], &lines[1], &lines[4]], ["April", "December", "March"]);
    assert!(lines[2] != "Japan" || lines[3] != "India");
}

#[test]
fn pictures_before_words_stay_pictures() {
    let (inferred, _) = read("ABCD", &["AGithub", "BPhone", "CEmail", "DApril", "A", "B"]);
    assert_eq!(inferred, 0);
}

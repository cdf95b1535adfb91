#![allow(clippy::expect_used, reason = "a test that cannot read its own sample has failed")]

use super::read;
use crate::{Document, Format, Limits, LineKind, RemarkCode, Unreadable};

fn plain(text: &str) -> Document {
    read(text.as_bytes(), None, &Limits::default()).expect("text reads")
}

fn markdown(text: &str) -> Document {
    read(text.as_bytes(), Some("cv.md"), &Limits::default()).expect("Markdown reads")
}

fn kinds(document: &Document) -> Vec<(&str, LineKind)> {
    document.lines.iter().map(|line| (document.quote(line.span), line.kind)).collect()
}

#[test]
fn plain_lines_stay_and_gaps_become_tabs() {
    let document = plain("Zoë Lund\r\n\r\nFitter, Kestrel Yard        2019 - 2021\r\nships  and boats\r\n");
    assert_eq!(document.visible(), "Zoë Lund\n\nFitter, Kestrel Yard\t2019 - 2021\nships and boats\n");
    assert_eq!(document.format, Format::Text);
    assert_eq!(document.lines.iter().map(|line| line.block).collect::<Vec<_>>(), [0, 1, 1]);
}

#[test]
fn bullets_of_any_shape_are_list_items() {
    let document = plain("Work\n * welded hulls\n- cut plates\no painted\n\u{27a2}sold\n");
    assert_eq!(document.visible(), "Work\n• welded hulls\n• cut plates\n• painted\n• sold\n");
    assert_eq!(document.lines.iter().filter(|line| line.kind == LineKind::ListItem).count(), 4);
}

#[test]
fn underlined_lines_are_headings_and_rules_are_not_text() {
    let document = plain("WORK\n====\nFitter\nKestrel Yard\n________\nSKILLS\n------\nwelding\n");
    let expected = [
        ("WORK", LineKind::Heading(1)),
        ("Fitter", LineKind::Body),
        ("Kestrel Yard", LineKind::Body),
        ("SKILLS", LineKind::Heading(2)),
        ("welding", LineKind::Body),
    ];
    assert_eq!(kinds(&document), expected);
}

#[test]
fn a_form_feed_starts_a_page() {
    let document = plain("first\u{c}second\n");
    assert_eq!(document.pages.len(), 2);
    assert_eq!(document.lines.iter().map(|line| line.page).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn a_text_pasted_without_line_ends_is_one_line() {
    let long = "Fitter Kestrel Yard June 2019 to Present welded hulls ".repeat(200);
    assert_eq!(plain(&long).lines.len(), 1);
}

#[test]
fn what_was_odd_is_said() {
    let codes = |document: &Document| document.remarks.iter().map(|remark| remark.code).collect::<Vec<_>>();
    assert_eq!(codes(&plain("Ja\u{200b}va\n")), [RemarkCode::ControlCharacters]);
    let guessed = read(b"Caf\xe9 Nu\xf1ez", None, &Limits::default()).expect("guessed");
    assert_eq!((guessed.visible(), codes(&guessed)), ("Café Nuñez\n", vec![RemarkCode::EncodingGuessed]));
    let limits = Limits { text_bytes: 6, ..Limits::default() };
    let cut = read("abc déf ghi".as_bytes(), None, &limits).expect("cut");
    assert_eq!((cut.visible(), codes(&cut)), ("abc d\n", vec![RemarkCode::LimitReached]));
    assert_eq!(read(b" \r\n\t", None, &Limits::default()).err(), Some(Unreadable::Empty));
}

#[test]
fn markdown_by_name_and_by_content() {
    assert_eq!(markdown("just words").format, Format::Markdown);
    assert_eq!(plain("# Zoë\n\n## Work\n").format, Format::Markdown);
    assert_eq!(plain("Zoë\n\n- **welding**\n- [site](https://example.org)\n").format, Format::Markdown);
    assert_eq!(plain("Zoë\n\n- welding\n* #1 of 12 in C# (2 ** 3)\n").format, Format::Text);
}

#[test]
fn markdown_headings_lists_and_styles() {
    let document = markdown(
        "---\ntitle: cv\n---\nZoë Lund\n===\n\n### Work ###\n**Fitter**\n1. hulls\n  * [x] plates\n> quoted\n\nSkills\n---\n```\n# kept\n```\n",
    );
    let expected = [
        ("Zoë Lund", LineKind::Heading(1)),
        ("Work", LineKind::Heading(3)),
        ("Fitter", LineKind::Body),
        ("• hulls", LineKind::ListItem),
        ("• plates", LineKind::ListItem),
        ("quoted", LineKind::Body),
        ("Skills", LineKind::Heading(2)),
        ("# kept", LineKind::Body),
    ];
    assert_eq!(kinds(&document), expected);
    assert_eq!(document.lines.iter().map(|line| line.style.bold).filter(|bold| *bold).count(), 1);
}

#[test]
fn markdown_tables_links_and_comments() {
    let document = markdown(
        "<!-- java java -->\n| Role | Years |\n|---|:--:|\n| Fitter | [2019](https://example.org/y) |\n| A \\| B | x<br>y |\n",
    );
    assert_eq!(document.visible(), "Role\tYears\nFitter\t2019\n\nA | B\nx\ny\n");
    assert_eq!(document.links, ["https://example.org/y"]);
    let cells: Vec<_> =
        document.lines.iter().filter_map(|line| line.cell).map(|cell| (cell.row, cell.column)).collect();
    assert_eq!(cells, [(0, 0), (1, 0), (2, 0), (2, 1), (2, 1)]);
}

#[test]
fn every_beginning_of_a_file_reads() {
    let sample = "---\na: b\n---\n# Zoë\n**a *b* c** [x](y \"z\") `c` <b>&amp; ![i](j)\n| a | b |\n|---|---|\n| c | d |\n~~~\nx\n~~~\n\\* <!-- x -->\n";
    for (end, _) in sample.char_indices() {
        for name in [None, Some("cv.md")] {
            let _ = read(&sample.as_bytes()[..end], name, &Limits::default());
            let _ = read(&sample.as_bytes()[end..], name, &Limits::default());
        }
    }
}

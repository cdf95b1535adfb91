#![allow(clippy::expect_used, reason = "a test that cannot read its own sample has failed")]

use super::read;
use crate::{Document, HiddenReason, Limits, LineKind, RemarkCode, Unreadable};

fn rtf(body: &str) -> Document {
    let text = format!(
        "{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0\\fcharset0 Arial;}}{{\\f1\\fcharset2 Symbol;}}{{\\f2\\fcharset204 Arial;}}}}\
         {{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}}\
         {{\\stylesheet{{\\s0 Normal;}}{{\\s3\\b heading 2;}}{{\\*\\cs4 heading 1;}}}}{{\\info{{\\title no}}}}{body}}}"
    );
    read(text.as_bytes(), &Limits::default()).expect("RTF reads")
}

fn hidden(document: &Document) -> Vec<(&str, HiddenReason)> {
    document.hidden.iter().map(|run| (document.quote(run.span), run.reason)).collect()
}

#[test]
fn paragraphs_lines_and_characters() {
    let document = rtf(
        "\\pard Zo\\'eb {\\b Lund}\\line Turku\\par\\par a\\tab b \\endash  c\\~d\\\\ \\{x\\}\\par\r\n\\page next",
    );
    assert_eq!(document.visible(), "Zoë Lund\nTurku\n\na\tb – c d\\ {x}\n\nnext\n");
    assert_eq!(document.pages.len(), 2);
    assert!(document.remarks.is_empty(), "{:?}", document.remarks);
}

#[test]
fn unicode_takes_the_place_of_its_fallback() {
    let document = rtf(
        "\\uc1 caf\\u233?s \\u8211\\'96 \\uc0\\u-10179\\u-8704 \\uc2\\u233\\'c3\\'a9e {\\f2 \\'cc\\'e8\\'f0}",
    );
    assert_eq!(document.visible(), "cafés – \u{1f600}ée Мир\n");
}

#[test]
fn lists_headings_and_notes() {
    let document = rtf(
        "\\pard\\s3 Work\\par\\pard{\\listtext\\f1\\'b7\\tab}hulls\\par{\\pntext\\f1\\'b7\\tab}plates\\par\
         {\\listtext 1.\\tab}first\\par\\pard\\f1\\'b7\\f0  loose\\par{\\header top\\par}text{\\footnote below} on\\par",
    );
    let kinds: Vec<_> = document.lines.iter().map(|line| (document.quote(line.span), line.kind)).collect();
    let expected = [
        ("Work", LineKind::Heading(2)),
        ("• hulls", LineKind::ListItem),
        ("• plates", LineKind::ListItem),
        ("1. first", LineKind::Body),
        ("• loose", LineKind::ListItem),
        ("top", LineKind::Header),
        ("below", LineKind::Footnote),
        ("text on", LineKind::Body),
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn more_space_than_before_starts_a_block() {
    let document = rtf(
        "Lund\\par\\pard\\sa0 Jobs\\par\\pard\\sa0 hulls\\par\\sa140 plates\\par\\pard\\sa140 School\\line Turku\\par Tools\\par",
    );
    assert_eq!(document.visible(), "Lund\nJobs\nhulls\nplates\n\nSchool\nTurku\nTools\n");
}

#[test]
fn rows_of_short_cells_are_lines() {
    let document = rtf("before\\par\\trowd\\cellx1\\cellx2\\pard\\intbl 2019\\cell Fitter\\cell\\row\
         \\trowd\\cellx1\\cellx2\\pard\\intbl 2017\\cell Helper\\par hulls\\cell\\row\\pard after\\par");
    assert_eq!(document.visible(), "before\n\n2019\tFitter\n\n2017\nHelper\nhulls\n\nafter\n");
    let cells: Vec<_> =
        document.lines.iter().map(|line| line.cell.map(|cell| (cell.row, cell.column))).collect();
    assert_eq!(cells, [None, Some((0, 0)), Some((1, 0)), Some((1, 1)), Some((1, 1)), None]);
}

#[test]
fn what_is_not_seen_is_put_apart() {
    let document = rtf(
        "seen {\\v java}{\\deleted go}{\\fs2 rust}{\\cf1 perl} {\\cf2\\highlight2 lisp} also{\\*\\annotation why}\\par",
    );
    assert_eq!(document.visible(), "seen also\n");
    let expected = [
        ("java", HiddenReason::MarkedHidden),
        ("go", HiddenReason::Deleted),
        ("rust", HiddenReason::Microscopic),
        ("perllisp", HiddenReason::BackgroundColour),
        ("why", HiddenReason::Comment),
    ];
    assert_eq!(hidden(&document), expected);
}

#[test]
fn white_on_a_dark_ground_is_seen() {
    let document = rtf(
        "{\\cf1\\highlight2 one}\\par\\pard\\cbpat2\\cf1 two\\par\\pard\\plain\\trowd\\cellx1\\clcbpat2\\cellx2\\pard\\intbl\\cell\\cf1 three\\cell\\row\
         \\pard\\plain{\\shp{\\*\\shpinst{\\sp{\\sn fill}{\\sv 1}}{\\shptxt\\cf1 four\\par}}}five\\par",
    );
    assert!(document.hidden.is_empty(), "{:?}", hidden(&document));
    assert_eq!(document.visible(), "one\ntwo\n\nthree\n\nfour\n\nfive\n");
}

#[test]
fn fields_keep_their_result_and_give_their_target() {
    let document = rtf(
        "{\\field{\\*\\fldinst{ HYPERLINK \"https://example.org\" }}{\\fldrslt{\\b site}}} {\\*\\unknown x}{\\b\\*\\cs7 and }{\\pict 00}end\\par",
    );
    assert_eq!(document.visible(), "site and end\n");
    assert_eq!(document.links, ["https://example.org"]);
}

#[test]
fn depth_is_bounded_and_cut_files_are_read() {
    let deep = format!("{{\\rtf1 top {}deep", "{".repeat(100_000));
    let document = read(deep.as_bytes(), &Limits::default()).expect("reads");
    assert_eq!(document.visible(), "top\n");
    let codes: Vec<_> = document.remarks.iter().map(|remark| remark.code).collect();
    assert_eq!(codes, [RemarkCode::LimitReached, RemarkCode::Damaged]);
    assert_eq!(read(b"{\\rtf1 }", &Limits::default()).err(), Some(Unreadable::NoText));
}

#[test]
fn every_beginning_of_a_file_reads() {
    let sample = "{\\rtf1{\\fonttbl{\\f1\\fcharset128 x;}}{\\colortbl;\\red1;}{\\stylesheet{\\s1 heading 1;}}\\s1{\\header h\\par}{\\f1\\'83\\'41}\\u-10179?\\trowd\\clcbpat1\\cellx1\\intbl a\\cell\\row{\\*\\shpinst{\\shptxt t}}{\\field{\\*\\fldinst HYPERLINK \"x\"}}\\bin3 }}}\\page}";
    for end in 0..sample.len() {
        let _ = read(&sample.as_bytes()[..end], &Limits::default());
        let _ = read(&sample.as_bytes()[end..], &Limits::default());
    }
}

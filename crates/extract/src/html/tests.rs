#![allow(clippy::expect_used, reason = "a test that cannot read its own sample has failed")]

use super::{looks_like_html, read};
use crate::{Document, HiddenReason, Limits, LineKind, Unreadable};

fn page(html: &str) -> Document {
    read(html.as_bytes(), &Limits::default()).expect("HTML reads")
}

fn hidden(html: &str) -> Vec<(String, HiddenReason)> {
    let document = page(html);
    document.hidden.iter().map(|run| (document.quote(run.span).to_owned(), run.reason)).collect()
}

#[test]
fn blocks_become_lines_and_inline_elements_do_not() {
    let document = page(
        "<html><head><title>cv</title><style>p{}</style><body><h1>Zoë&nbsp;Lund</h1><div>Fitter,\n  <b>Kestrel</b> Yard<br>2019 &ndash; 2021</div>\
         <!-- unseen --><ul><li>hulls<li>plates<ul><li>thin</ul></ul><p>one<p>two<script>x()</script>",
    );
    let expected = "Zoë Lund\nFitter, Kestrel Yard\n2019 – 2021\n• hulls\n• plates\n• thin\n\none\n\ntwo\n";
    assert_eq!(document.visible(), expected);
    assert_eq!(document.lines[0].kind, LineKind::Heading(1));
    assert_eq!(document.lines[4].kind, LineKind::ListItem);
    assert!(document.hidden.is_empty(), "a comment is no text: {:?}", document.hidden);
}

#[test]
fn rows_of_short_cells_are_lines_and_others_are_read_by_cell() {
    let document = page(
        "<table><tr><td>2019 - 2021</td><td><b>Fitter</b>, Yard</td></tr>\
         <tr><td>2017<td>Helper<ul><li>hulls</ul><tr><th>Last</table>after",
    );
    assert_eq!(document.visible(), "2019 - 2021\tFitter, Yard\n\n2017\nHelper\n• hulls\n\nLast\n\nafter\n");
    let cells: Vec<_> =
        document.lines.iter().map(|line| line.cell.map(|cell| (cell.row, cell.column))).collect();
    assert_eq!(cells, [Some((0, 0)), Some((1, 0)), Some((1, 1)), Some((1, 1)), Some((2, 0)), None]);
}

#[test]
fn what_stands_side_by_side_is_parted_by_a_tab() {
    let flex = "<style>.j{display:flex}</style><p class=j><span>Fitter</span><span>2019</span></p>";
    assert_eq!(page(flex).visible(), "Fitter\t2019\n");
    let upright = "<div style='display:flex;flex-direction:column'><span>Fitter</span></div>x";
    assert_eq!(page(upright).visible(), "Fitter\nx\n");
    assert_eq!(page("Fitter<span style='float:right'>2019</span>").visible(), "Fitter\t2019\n");
    let columns = "<div style=display:flex><div><p>left</p><p>more</p></div><div>right</div></div>";
    assert_eq!(page(columns).visible(), "left\n\nmore\nright\n");
}

#[test]
fn each_way_to_hide_has_its_reason() {
    let ways = [
        ("style='display: none !important'", HiddenReason::MarkedHidden),
        ("hidden", HiddenReason::MarkedHidden),
        ("style='visibility:hidden'", HiddenReason::MarkedHidden),
        ("style='opacity:0'", HiddenReason::Transparent),
        ("style='color:transparent'", HiddenReason::Transparent),
        ("style='font-size:1px'", HiddenReason::Microscopic),
        ("style='font:1px serif'", HiddenReason::Microscopic),
        ("style='position:absolute;left:-9999px'", HiddenReason::OffPage),
        ("style='text-indent:-1000px'", HiddenReason::OffPage),
        ("style='color:#fefefe'", HiddenReason::BackgroundColour),
        ("style='background:navy;color:#000080'", HiddenReason::BackgroundColour),
        ("style='height:0;overflow:hidden'", HiddenReason::Clipped),
        ("style='clip:rect(0,0,0,0)'", HiddenReason::Clipped),
    ];
    for (way, reason) in ways {
        let html = format!("<p>seen <span {way}>java <b>kubernetes</b></span> also</p>");
        assert_eq!(hidden(&html), [("java kubernetes".to_owned(), reason)], "{way}");
        assert_eq!(page(&html).visible(), "seen also\n", "{way}");
    }
}

#[test]
fn what_is_seen_is_not_hidden() {
    let seen = [
        "<div style='background:#123'><p style='color:#fff'>text</p></div>",
        "<table bgcolor=navy><tr><td><font color=white>text</font></table>",
        "<div style='background:url(x.png);color:white'>text</div>",
        "<ul style='font-size:0'><li style='font-size:16px'>text</ul>",
        "<div style='visibility:hidden'><p style='visibility:visible'>text</p></div>",
        "<style>.a{display:none} #b{display:block}</style><p class=a id=b>text</p>",
        "<style>.menu .a{display:none} @media print{p{display:none}} @media (max-width:9px){p{display:none}}</style><p class=a>text</p>",
        "<p aria-hidden=true>text</p>",
        "<p style='left:-3px;opacity:.5;font-size:80%'>text</p>",
    ];
    for html in seen {
        assert!(page(html).visible().ends_with("text\n"), "{html}");
        assert!(page(html).hidden.is_empty(), "{html}");
    }
}

#[test]
fn rules_of_the_page_hide_by_tag_class_and_identifier() {
    for (rule, attribute) in [("u", ""), (".x", "class='y x'"), ("#x", "id=x"), ("body > p u.x", "class=x")] {
        let html = format!(
            "<body><p>seen <u {attribute}>java</u></p><style>/* {{ */ {rule} {{ display : none }}</style>"
        );
        assert_eq!(hidden(&html), [("java".to_owned(), HiddenReason::MarkedHidden)], "{rule}");
    }
}

#[test]
fn styles_sizes_and_links() {
    let document = page(
        "<body style='font-size:12px'><h2>Work</h2><p style='font-weight:700'>Fitter</p>\
         <a href='https://example.org'>site</a><a href='#top'>top</a><a href='mailto:z@example.org'>mail</a>",
    );
    let styles: Vec<_> = document.lines.iter().map(|line| (line.style.size, line.style.bold)).collect();
    assert_eq!(styles, [(13.5, true), (9.0, true), (9.0, false)]);
    assert_eq!(document.links, ["https://example.org", "mailto:z@example.org"]);
}

#[test]
fn encodings_are_declared_or_guessed() {
    let russian =
        read(b"<html><meta charset=windows-1251><p>\xcc\xe8\xf0", &Limits::default()).expect("reads");
    assert_eq!(russian.visible(), "Мир\n");
}

#[test]
fn pages_are_told_from_other_text() {
    for html in [
        "<!DOCTYPE html>x",
        "\u{feff} <!-- c --><HTML>",
        "<?xml version='1.0'?><html xmlns='x'>",
        "<p>a</p>\n",
    ] {
        assert!(looks_like_html(html.as_bytes()), "{html}");
    }
    for text in ["Fitter, <b>Kestrel</b>", "<h1 align=center>Zoë</h1>\n\n## Work\n<br>", "<not html", "", "<"]
    {
        assert!(!looks_like_html(text.as_bytes()), "{text}");
    }
}

#[test]
fn depth_and_length_are_bounded() {
    let deep = format!("<p>top</p>{}deep", "<div>".repeat(100_000));
    assert_eq!(page(&deep).visible(), "top\n");
    assert_eq!(page(&deep).remarks.len(), 1);
    assert_eq!(read(b"  ", &Limits::default()).err(), Some(Unreadable::Empty));
}

#[test]
fn every_beginning_of_a_page_reads() {
    let sample = "<!doctype html><head><style>a.b>c{color:rgba(1,2%,.5);font:1em x}@media x{y{}}</style><title>é</title><table><tr><td style='color:#fff;background:url()'>&eacute;<ul><li>x<br><br></ul></td></table><pre>a\n b</pre></p></body>";
    for (at, _) in sample.char_indices() {
        let _ = read(&sample.as_bytes()[..at], &Limits::default());
        let _ = read(&sample.as_bytes()[at..], &Limits::default());
        looks_like_html(&sample.as_bytes()[at..]);
    }
}

#[test]
fn neighbours_of_differing_class_are_facts_of_their_own() {
    let text = |html: &str| page(html).visible().trim_end().to_owned();
    let facts = "<div><span class=role>Engineer</span> <span class=firm>Acme</span> <span class=town>Leeds</span></div>";
    assert_eq!(text(facts), "Engineer\tAcme\tLeeds");
    for whole in [
        // One name, one class, no white space between, text around.
        "<div><span class=first-name>Ada</span> <span class=last-name>Byron</span></div>",
        "<h1><span class=a>Ada</span> <span class=b>Byron</span></h1>",
        "<div><span class=a>Ada</span> <span class=a>Byron</span></div>",
        "<div>Met <span class=a>Ada</span> <span class=b>Byron</span></div>",
        "<p><span class=SpellE>Ada</span> <span class=GramE>Byron</span></p>",
    ] {
        assert!(text(whole).ends_with("Ada Byron"), "{whole}");
    }
    assert_eq!(text("<p><span class=a>Ada</span><span class=b>Byron</span></p>"), "AdaByron");
}

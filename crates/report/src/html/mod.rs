//! `shortlist.html`: one file that opens anywhere, without scripts, fonts or requests. Everything that comes from a
//! file is escaped, and the page forbids itself to load or run anything.

mod candidate;
mod escape;

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::{Part, Shortlist};

pub(crate) use candidate::{entry, row};
pub(crate) use escape::escaped;

const STYLE: &str = include_str!("style.css");

/// Writes the shortlist as a page: a list of candidates, each with its findings and quotations below, then what could
/// not be read.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_html(out: &mut impl Write, shortlist: &Shortlist<'_>) -> io::Result<()> {
    let title = escaped(&shortlist.requisition.title);
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
        <meta name=\"robots\" content=\"noindex\">\n\
        <title>{title}: shortlist</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
    )?;
    out.write_all(head(shortlist).as_bytes())?;
    write_candidates(out, shortlist)?;
    write_out_of_ranking(out, shortlist)?;
    out.write_all(foot(shortlist).as_bytes())?;
    out.write_all(b"</main>\n</body>\n</html>\n")
}

fn head(shortlist: &Shortlist<'_>) -> String {
    let requisition = shortlist.requisition;
    let mut html = format!("<header>\n<h1>{}</h1>\n", escaped(&requisition.title));
    if !requisition.summary.is_empty() {
        let _ = writeln!(html, "<p>{}</p>", escaped(&requisition.summary));
    }
    let _ =
        writeln!(html, "<p class=\"quiet\">As of {}; {}.</p>", shortlist.manifest.as_of, shortlist.counted());
    html.push_str(
        "<p class=\"quiet\">The order is a reading aid. Each finding quotes the resume; what a resume does not say is \
        called unclear. A person decides.</p>\n</header>\n",
    );
    html
}

fn write_candidates(out: &mut impl Write, shortlist: &Shortlist<'_>) -> io::Result<()> {
    let candidates = shortlist.candidates();
    if candidates.is_empty() {
        return out.write_all(b"<p>No candidate could be assessed.</p>\n");
    }
    out.write_all(
        b"<section>\n<h2>Candidates</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th class=\"n\">Rank</th>\
        <th>File</th><th class=\"n\">Score</th><th>Band</th><th class=\"n\">Years leading<br>engineers</th>\
        <th class=\"n\">Years in<br>software</th><th class=\"n\">Criteria<br>met</th><th>To look at</th></tr></thead>\n\
        <tbody>\n",
    )?;
    shortlist.write_parts(out, candidates.clone(), Part::PageRow)?;
    out.write_all(b"</tbody>\n</table></div>\n</section>\n<section>\n<h2>One by one</h2>\n")?;
    for place in candidates {
        // The best is there to be read at once.
        out.write_all(if place == 0 { b"<details open>\n" } else { b"<details>\n" })?;
        out.write_all(&shortlist.results.text(place, Part::PageEntry)?)?;
        out.write_all(b"</details>\n")?;
    }
    out.write_all(b"</section>\n")
}

fn write_out_of_ranking(out: &mut impl Write, shortlist: &Shortlist<'_>) -> io::Result<()> {
    let places = shortlist.results.out_of_ranking();
    if places.is_empty() {
        return Ok(());
    }
    out.write_all(
        b"<section>\n<h2>Not in the list</h2>\n<p>These files were not assessed. They say nothing about the \
        people who sent them.</p>\n<ul>\n",
    )?;
    shortlist.write_parts(out, places, Part::PageRow)?;
    out.write_all(b"</ul>\n</section>\n")
}

fn foot(shortlist: &Shortlist<'_>) -> String {
    let manifest = shortlist.manifest;
    let short = |hash: &str| hash.chars().take(12).collect::<String>();
    format!(
        "<footer class=\"quiet\">prescreen {}; rules {}; requisition {} ({})</footer>\n",
        escaped(&manifest.engine_version),
        escaped(&short(&manifest.rules_hash)),
        escaped(&manifest.requisition.id),
        escaped(&short(&manifest.requisition.hash)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Kept;

    fn page(kept: &Kept) -> String {
        kept.shown(None, write_html)
    }

    #[test]
    fn nothing_of_a_file_becomes_markup() {
        let page = page(&Kept::new());
        assert!(!page.contains("<script"), "a title of a resume became a script");
        assert!(page.contains("Entwickler &lt;script&gt;alert(1)&lt;/script&gt;"));
        assert!(page.contains("Python &amp; Flask"));
        let mut kept = Kept::new();
        kept.results[0].input.path = "\"><img src=x onerror=alert(1)>.pdf".into();
        kept.results[0].criteria[0].note = "</details><h1>hello".into();
        let page = self::page(&kept);
        assert!(!page.contains("<img") && !page.contains("<h1>hello"));
    }

    #[test]
    fn every_tag_is_closed() {
        let page = page(&Kept::new());
        for tag in
            ["details", "section", "table", "ul", "li", "div", "blockquote", "p", "tr", "td", "main", "span"]
        {
            let opened =
                page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }

    #[test]
    fn it_loads_nothing_and_says_what_a_recruiter_needs() {
        let page = page(&Kept::new());
        assert!(!page.contains("http://") && !page.contains("https://") && !page.contains("src="));
        for words in [
            "Years leading engineers",
            "Engineering Manager, Acme, 2014-01 - 2021-12",
            "image only",
            "To ask",
        ] {
            assert!(page.contains(words), "{words}");
        }
        assert!(!page.to_lowercase().contains("reject"));
    }
}

//! HTML: headings and lists, or a table of roles.

use std::fmt::Write as _;

use crate::layout::{Arrangement, Body, Entry, Head, Sheet};

pub(super) fn write(sheet: &Sheet, arrangement: Arrangement) -> String {
    let mut out = format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{0}</title></head><body>\n<h1>{0}</h1>\n",
        escaped(&sheet.name)
    );
    if let Some(headline) = &sheet.headline {
        paragraph(headline, &mut out);
    }
    paragraph(&sheet.contacts.join(" | "), &mut out);
    for section in &sheet.sections {
        let _ = writeln!(out, "<h2>{}</h2>", escaped(&section.heading));
        match &section.body {
            Body::Text(text) => paragraph(text, &mut out),
            Body::Points(points) => list(points, &mut out),
            Body::Entries(entries) if arrangement == Arrangement::Table => {
                table(entries, sheet.head, &mut out)
            }
            Body::Entries(entries) => entries.iter().for_each(|e| entry(e, sheet.head, &mut out)),
        }
    }
    out + "</body></html>\n"
}

fn table(entries: &[Entry], head: Head, out: &mut String) {
    out.push_str("<table>\n");
    for entry in entries {
        let _ = writeln!(out, "<tr><td>{}</td><td>", escaped(&entry.dates));
        lines(entry, head, false, out);
        out.push_str("</td></tr>\n");
    }
    out.push_str("</table>\n");
}

fn entry(entry: &Entry, head: Head, out: &mut String) {
    out.push_str("<div>\n");
    lines(entry, head, true, out);
    out.push_str("</div>\n");
}

fn lines(entry: &Entry, head: Head, dated: bool, out: &mut String) {
    let (first, second) = entry.head(head);
    let _ = writeln!(out, "<h3>{}</h3>", escaped(&first));
    second.iter().for_each(|second| paragraph(second, out));
    if dated {
        paragraph(&entry.dates, out);
    }
    list(&entry.points, out);
    entry.tools.iter().for_each(|tools| paragraph(tools, out));
}

fn list(points: &[String], out: &mut String) {
    if points.is_empty() {
        return;
    }
    let items: String = points.iter().map(|point| format!("<li>{}</li>\n", escaped(point))).collect();
    let _ = writeln!(out, "<ul>\n{items}</ul>");
}

fn paragraph(text: &str, out: &mut String) {
    let _ = writeln!(out, "<p>{}</p>", escaped(text));
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

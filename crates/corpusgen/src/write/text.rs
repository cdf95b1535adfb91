//! Plain text.

use crate::layout::{Arrangement, Body, DatePlace, Entry, Head, Sheet};

/// The column at which dates at the right end.
const WIDTH: usize = 96;

pub(super) fn write(sheet: &Sheet, arrangement: Arrangement) -> String {
    let mut lines = vec![sheet.name.clone()];
    lines.extend(sheet.headline.clone());
    lines.push(sheet.contacts.join(" | "));
    for section in &sheet.sections {
        lines.push(String::new());
        lines.push(section.heading.to_uppercase());
        match &section.body {
            Body::Text(text) => lines.push(text.clone()),
            Body::Points(points) => lines.extend(points.iter().map(|point| format!("- {point}"))),
            Body::Entries(entries) => {
                entries.iter().for_each(|e| entry(e, sheet.head, arrangement, &mut lines))
            }
        }
    }
    lines.join("\n") + "\n"
}

fn entry(entry: &Entry, head: Head, arrangement: Arrangement, lines: &mut Vec<String>) {
    lines.push(String::new());
    let (first, second) = entry.head(head);
    let right = arrangement == Arrangement::OneColumn(DatePlace::Right);
    if right {
        let gap = WIDTH.saturating_sub(first.chars().count() + entry.dates.chars().count()).max(4);
        lines.push(format!("{first}{}{}", " ".repeat(gap), entry.dates));
    } else {
        lines.push(first);
    }
    lines.extend(second);
    if !right {
        lines.push(entry.dates.clone());
    }
    lines.extend(entry.points.iter().map(|point| format!("- {point}")));
    lines.extend(entry.tools.clone());
}

//! Prints the text of files as it was read. `-v` puts block, kind, cell and look before each line; `--time`
//! prints only how long each file took (the best of three) and what came of it.
#![allow(clippy::print_stdout, reason = "a program for looking")]

use prescreen_extract::{Document, Limits, extract};
use std::time::{Duration, Instant};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asked = |flag: &str| arguments.iter().any(|argument| argument == flag);
    for path in arguments.iter().filter(|argument| !argument.starts_with('-')) {
        let Ok(bytes) = std::fs::read(path) else {
            println!("{path}: can't be opened");
            continue;
        };
        if asked("--time") {
            time(path, &bytes);
            continue;
        }
        println!("=== {path}");
        match extract(&bytes, Some(path), &Limits::default()) {
            Ok(document) => show(&document, asked("-v")),
            Err(reason) => println!("UNREADABLE {} {reason}", reason.code()),
        }
    }
}

fn time(path: &str, bytes: &[u8]) {
    let mut best = Duration::MAX;
    let mut came = String::new();
    for _ in 0..3 {
        let start = Instant::now();
        let result = extract(bytes, Some(path), &Limits::default());
        best = best.min(start.elapsed());
        came = match result {
            Ok(document) => {
                let remarks: Vec<&str> = document.remarks.iter().map(|remark| remark.code.as_str()).collect();
                let hidden: Vec<&str> = document.hidden.iter().map(|hidden| hidden.reason.as_str()).collect();
                let (remarks, hidden) = (remarks.join(","), hidden.join(","));
                format!("{}\t{}\t{remarks}\t{hidden}", document.reader.as_str(), document.visible_len)
            }
            Err(reason) => format!("UNREADABLE\t{reason}"),
        };
        if best > Duration::from_millis(200) {
            break;
        }
    }
    println!("{}\t{path}\t{came}", best.as_micros());
}

fn show(document: &Document, lines: bool) {
    if !lines {
        println!("{}", document.visible());
    }
    for line in document.lines.iter().filter(|_| lines) {
        let look = format!(
            "{}{}",
            if line.style.bold { 'b' } else { ' ' },
            if line.style.italic { 'i' } else { ' ' }
        );
        let cell =
            line.cell.map_or(String::new(), |cell| format!(" t{}:{}:{}", cell.table, cell.row, cell.column));
        let (page, column, block, size) = (line.page, line.column, line.block, line.style.size);
        println!(
            "p{page} c{column:<2} b{block:<3} {size:4.1}{look} {:?}{cell} | {}",
            line.kind,
            document.quote(line.span)
        );
    }
    for hidden in &document.hidden {
        println!("HIDDEN p{} {}: {}", hidden.page, hidden.reason.as_str(), document.quote(hidden.span));
    }
    for remark in &document.remarks {
        println!("REMARK {:?} {} {}", remark.page, remark.code.as_str(), remark.message);
    }
    for link in &document.links {
        println!("LINK {link}");
    }
}

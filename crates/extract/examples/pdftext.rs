//! Prints the text of files as it was read. `--lines` puts page, column, block, kind and look before each line;
//! `--time` prints only how long each file took.
#![allow(clippy::print_stdout, reason = "a program for looking")]

use prescreen_extract::{Document, Limits, extract};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asked = |flag: &str| arguments.iter().any(|argument| argument == flag);
    for path in arguments.iter().filter(|argument| !argument.starts_with("--")) {
        let Ok(bytes) = std::fs::read(path) else {
            println!("{path}: can't be opened");
            continue;
        };
        let start = std::time::Instant::now();
        let result = extract(&bytes, None, &Limits::default());
        let micros = start.elapsed().as_micros();
        match result {
            Ok(document) if asked("--time") => {
                let remarks: Vec<&str> = document.remarks.iter().map(|remark| remark.code.as_str()).collect();
                let hidden: Vec<&str> = document.hidden.iter().map(|hidden| hidden.reason.as_str()).collect();
                println!(
                    "{micros}\t{path}\t{}\t{}\t{}\t{}",
                    document.reader.as_str(),
                    document.visible_len,
                    remarks.join(","),
                    hidden.join(",")
                );
            }
            Ok(document) => show(&document, asked("--lines")),
            Err(reason) => println!("{micros}\t{path}\tUNREADABLE\t{}\t{reason}", reason.code()),
        }
    }
}

fn show(document: &Document, lines: bool) {
    if !lines {
        println!("{}", document.visible());
    }
    for line in document.lines.iter().filter(|_| lines) {
        let look = if line.style.bold { "b" } else { " " };
        let (page, column, block, size) = (line.page, line.column, line.block, line.style.size);
        println!(
            "p{page} c{column:<2} b{block:<3} {size:4.1}{look} {:?} | {}",
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

//! Small Word files, built here, and what a reader of them sees; then a real one, cut off and mutated.

use super::*;
use std::io::Write as _;

/// Where the text stands in the main stream, and the two pages of properties, in bytes.
const TEXT: usize = 0x600;
const PAGES: [usize; 2] = [0x1000, 0x1200];

const BOLD: &[u8] = &[0x35, 0x08, 1];
const VANISH: &[u8] = &[0x3c, 0x08, 1];
const DELETED: &[u8] = &[0x00, 0x08, 1];
const WHITE_INK: &[u8] = &[0x70, 0x68, 255, 255, 255, 0];
const IN_TABLE: &[u8] = &[0x16, 0x24, 1];
const ROW_END: &[u8] = &[0x16, 0x24, 1, 0x17, 0x24, 1];
const IN_LIST: &[u8] = &[0x0b, 0x46, 1, 0];

/// A file being built: runs of characters and paragraphs, each with where it ends and its properties.
#[derive(Default)]
struct Small {
    text: Vec<u8>,
    runs: Vec<(usize, Vec<u8>)>,
    paragraphs: Vec<(usize, Vec<u8>)>,
    /// Characters of the notes at the end of the text.
    notes: u32,
    flags: u16,
}

impl Small {
    fn run(mut self, text: &str, properties: &[u8]) -> Self {
        self.text.extend(text.chars().map(|c| u8::try_from(u32::from(c)).expect("one byte")));
        let list = if properties.is_empty() { Vec::new() } else { properties.to_vec() };
        self.runs.push((TEXT + self.text.len(), list));
        self
    }

    /// Ends a paragraph with `mark`.
    fn end(self, mark: &str, properties: &[u8]) -> Self {
        let mut small = self.run(mark, &[]);
        small.paragraphs.push((TEXT + small.text.len(), [&[0, 0], properties].concat()));
        small
    }

    fn line(self, text: &str, properties: &[u8]) -> Self {
        self.run(text, &[]).end("\r", properties)
    }

    fn main(&self) -> Vec<u8> {
        let mut main = vec![0; PAGES[1] + 512];
        put(&mut main, 0, &[0xec, 0xa5, 0xc1, 0]);
        put(&mut main, 10, &self.flags.to_le_bytes());
        let count = u32::try_from(self.text.len()).expect("small");
        put(&mut main, 0x4c, &(count - self.notes).to_le_bytes());
        put(&mut main, 0x50, &self.notes.to_le_bytes());
        for (number, at, length) in [(12usize, 0u32, 12u32), (13, 12, 12), (33, 24, 21)] {
            put(&mut main, 0x9a + 8 * number, &at.to_le_bytes());
            put(&mut main, 0x9e + 8 * number, &length.to_le_bytes());
        }
        put(&mut main, TEXT, &self.text);
        put(
            &mut main,
            PAGES[0],
            &page(&self.runs, 1, |list| [&[u8::try_from(list.len()).expect("short")], list].concat()),
        );
        put(
            &mut main,
            PAGES[1],
            &page(&self.paragraphs, 13, |list| {
                let even = [list, &vec![0; list.len() % 2]].concat();
                [&[0, u8::try_from(even.len() / 2).expect("short")], &even[..]].concat()
            }),
        );
        main
    }

    fn tables(&self) -> Vec<u8> {
        let (first, end) = (TEXT as u32, (TEXT + self.text.len()) as u32);
        let mut tables = Vec::new();
        for page in PAGES {
            tables.extend([first, end, (page / 512) as u32].into_iter().flat_map(u32::to_le_bytes));
        }
        tables.extend([2, 16, 0, 0, 0]);
        tables.extend([0, end - first].into_iter().flat_map(u32::to_le_bytes));
        tables.extend([0, 0]);
        tables.extend((0x4000_0000 | (2 * first)).to_le_bytes());
        tables.extend([0, 0]);
        tables
    }

    fn bytes(&self) -> Vec<u8> {
        container(&[("WordDocument", &self.main()), ("0Table", &self.tables())])
    }

    fn document(&self) -> Document {
        read(&self.bytes(), &Limits::default()).expect("readable")
    }
}

fn put(bytes: &mut [u8], at: usize, what: &[u8]) {
    bytes[at..at + what.len()].copy_from_slice(what);
}

/// A page of runs, each with where it ends; `list` writes a run's properties.
fn page(runs: &[(usize, Vec<u8>)], entry: usize, list: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let mut page = vec![0; 512];
    let entries = 4 * (runs.len() + 1);
    let mut at = 510;
    put(&mut page, 0, &(TEXT as u32).to_le_bytes());
    for (index, (end, properties)) in runs.iter().enumerate() {
        put(&mut page, 4 * (index + 1), &(*end as u32).to_le_bytes());
        let list = list(properties);
        at -= list.len() + list.len() % 2;
        put(&mut page, at, &list);
        page[entries + entry * index] = u8::try_from(at / 2).expect("within the page");
    }
    page[511] = u8::try_from(runs.len()).expect("few");
    page
}

fn container(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).expect("created");
    for (name, bytes) in streams {
        file.create_stream(name).expect("created").write_all(bytes).expect("written");
    }
    file.flush().expect("written");
    file.into_inner().into_inner()
}

fn hidden(document: &Document) -> Vec<(&str, HiddenReason)> {
    document.hidden.iter().map(|run| (document.quote(run.span), run.reason)).collect()
}

fn fixture(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(name);
    std::fs::read(path).expect("a fixture")
}

#[test]
fn breaks_hyphens_and_characters_of_windows() {
    let small = Small::default()
        .line("Lead\t2019\u{0b}co\u{1f}operative, e\u{1e}mail \u{80}5 \u{96} x", &[])
        .run("One", &[])
        .end("\u{0c}", &[])
        .line("Two\u{1}", &[]);
    let document = small.document();
    assert_eq!(document.visible(), "Lead\t2019\ncooperative, e-mail \u{20ac}5 \u{2013} x\nOne\n\nTwo\n");
    assert_eq!((document.format, document.reader), (Format::Doc, Reader::Doc));
}

#[test]
fn of_fields_the_result_is_seen() {
    let small = Small::default().line(
        "Mail \u{13} HYPERLINK \"mailto:jo@example.org\" \u{14}jo@exa\u{13}PAGE\u{14}\u{15}mple.org\u{15}, page\u{13}PAGE\u{15}",
        &[],
    );
    let document = small.document();
    assert_eq!(document.visible(), "Mail jo@example.org, page\n");
    assert_eq!(document.links, ["mailto:jo@example.org"]);
    let open = Small::default().line("a \u{13} never ended", &[]).line("Next", &[]).document();
    assert_eq!(open.visible(), "a\nNext\n", "an instruction ends with its paragraph");
}

#[test]
fn what_is_not_seen_is_put_apart() {
    let small = Small::default()
        .run("Seen", BOLD)
        .run(" vanished", VANISH)
        .run(" gone", DELETED)
        .run(" white", WHITE_INK)
        .run(" tiny", &[0x43, 0x4a, 2, 0])
        .end("\r", &[]);
    let document = small.document();
    assert_eq!(document.visible(), "Seen\n");
    assert!(document.lines[0].style.bold);
    let expected = [
        ("vanished", HiddenReason::MarkedHidden),
        ("gone", HiddenReason::Deleted),
        ("white", HiddenReason::BackgroundColour),
        ("tiny", HiddenReason::Microscopic),
    ];
    assert_eq!(hidden(&document), expected);
}

#[test]
fn white_in_a_dark_cell_is_honest() {
    let shaded = [ROW_END, &[0x12, 0xd6, 10, 0, 0, 0, 255, 0x20, 0x20, 0x40, 0, 0, 0]].concat();
    let row = |end: &[u8]| Small::default().run("2019", WHITE_INK).end("\u{7}", IN_TABLE).end("\u{7}", end);
    assert_eq!(row(&shaded).document().visible(), "2019\n");
    assert_eq!(row(ROW_END).document().visible(), "");
}

#[test]
fn rows_of_short_cells_are_lines_and_others_are_read_cell_by_cell() {
    let cell = |small: Small, text: &str| small.run(text, &[]).end("\u{7}", IN_TABLE);
    let small = cell(cell(Small::default().line("Jobs", &[]), "2019"), "Developer").end("\u{7}", ROW_END);
    let small = cell(small, "2021").line("Lead", IN_TABLE);
    let small = cell(small, "Elbtor").end("\u{7}", ROW_END).line("After", &[]);
    let document = small.document();
    assert_eq!(document.visible(), "Jobs\n\n2019\tDeveloper\n\n2021\nLead\nElbtor\n\nAfter\n");
    let cells: Vec<_> =
        document.lines.iter().map(|line| line.cell.map(|cell| (cell.row, cell.column))).collect();
    assert_eq!(cells, [None, Some((0, 0)), Some((1, 0)), Some((1, 1)), Some((1, 1)), None]);
}

#[test]
fn lists_headings_and_notes() {
    let mut small =
        Small::default().line("Work", &[0x40, 0x26, 0]).line("Built it", IN_LIST).line("\u{2}A note", &[]);
    small.notes = 8;
    let document = small.document();
    let lines: Vec<_> = document.lines.iter().map(|line| (line.kind, document.quote(line.span))).collect();
    let expected = [
        (LineKind::Heading(1), "Work"),
        (LineKind::ListItem, "\u{2022} Built it"),
        (LineKind::Footnote, "A note"),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn what_cannot_be_read_says_why() {
    let small = Small::default().line("Jo", &[]);
    let why = |main: &[u8]| {
        let bytes = container(&[("WordDocument", main), ("0Table", &small.tables())]);
        read(&bytes, &Limits::default()).expect_err("unreadable")
    };
    let mut main = small.main();
    main[11] = 1;
    assert_eq!(why(&main), Unreadable::Encrypted);
    main[..2].copy_from_slice(&[0xdc, 0xa5]);
    main[11] = 0;
    assert_eq!(why(&main), Unreadable::Unsupported("a file of Word 6 or Word 95 (.doc)"));
    assert!(matches!(why(&main[..1]), Unreadable::Damaged(_)));
    assert!(matches!(why(&small.main()[..0x100]), Unreadable::Damaged(_)), "no table of the text");
    let other = |name| read(&container(&[(name, b"x")]), &Limits::default()).expect_err("no Word file");
    assert_eq!(other("Workbook"), Unreadable::Unsupported("an old spreadsheet (.xls)"));
    assert_eq!(other("EncryptedPackage"), Unreadable::Encrypted);
    assert_eq!(other("Something"), Unreadable::Unsupported("an old Office file that is no text"));
}

#[test]
fn a_cut_text_is_read_to_the_cut_and_a_long_one_to_the_limit() {
    let small = Small::default().line("Jo Example", &[]);
    let cut = container(&[("WordDocument", &small.main()[..TEXT + 2]), ("0Table", &small.tables())]);
    let document = read(&cut, &Limits::default()).expect("readable");
    assert_eq!((document.visible(), document.remarks[0].code), ("Jo\n", RemarkCode::Damaged));
    let limits = Limits { text_bytes: 4, ..Limits::default() };
    let document = read(&small.bytes(), &limits).expect("readable");
    assert_eq!((document.visible(), document.remarks[0].code), ("Jo E\n", RemarkCode::LimitReached));
}

#[test]
fn a_file_of_a_word_processor_is_read_with_what_is_hidden_in_it() {
    let document =
        read(&fixture("resumes/41-web-developer-hidden.doc"), &Limits::default()).expect("readable");
    let kinds: Vec<_> = document.lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds[0], LineKind::Header);
    assert_eq!(kinds.iter().filter(|kind| **kind == LineKind::Heading(1)).count(), 3);
    assert!(document.visible().contains("Order service in Node.js and MySQL, with its tests in GitLab CI\n"));
    let reasons: Vec<_> = hidden(&document).into_iter().map(|(_, reason)| reason).collect();
    assert_eq!(reasons, [HiddenReason::MarkedHidden, HiddenReason::Deleted, HiddenReason::BackgroundColour]);
}

#[test]
fn every_prefix_and_many_mutations_end_in_a_result() {
    let limits = Limits { text_bytes: 1 << 16, ..Limits::default() };
    let whole = fixture("resumes/41-web-developer-hidden.doc");
    let small =
        Small::default().run("Jo", BOLD).end("\u{7}", IN_TABLE).end("\u{7}", ROW_END).line("x", &[]).bytes();
    for (bytes, step) in [(&whole, 11), (&small, 5)] {
        for length in (0..bytes.len()).step_by(step * 5) {
            let _ = read(&bytes[..length], &limits);
        }
        let mut mutated = bytes.clone();
        for (at, value) in (0..bytes.len()).step_by(step).zip([0xff, 0x01, 0x80, 0x07].into_iter().cycle()) {
            mutated[at] ^= value;
            let _ = read(&mutated, &limits);
            mutated[at] = bytes[at];
        }
    }
}

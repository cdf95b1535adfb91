//! The walk over the tokens of a file.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::charset::{self, Charset};
use super::field::Instruction;
use super::header::{Header, heading_level};
use super::state::{CharacterLook, Destination, Opening, Paint, State, opening};
use super::token::{Token, Tokens};
use crate::text::colour::Rgb;
use crate::text::galley::{Aside, Galley};
use crate::{Document, HiddenReason, Limits, LineKind, RemarkCode};

/// Reads a file into `galley`.
pub(super) fn read(bytes: &[u8], galley: Galley, limits: &Limits) -> Document {
    let mut reader = Reader::new(galley, limits.depth);
    for token in Tokens::new(bytes) {
        reader.token(token);
        if reader.galley.is_full() || reader.ended {
            break;
        }
    }
    reader.finish()
}

struct Reader {
    galley: Galley,
    header: Header,
    state: State,
    groups: Vec<State>,
    depth: usize,
    /// Open groups beyond the depth that is read.
    too_deep: usize,
    /// The last group was closed.
    ended: bool,
    /// The last token opened a group.
    opened: bool,
    /// The next control word follows `\*`: its group may be passed over.
    optional: bool,
    /// Characters still to pass over after `\u`.
    pass_over: usize,
    /// Bytes whose characters are not yet complete.
    bytes: Vec<u8>,
    /// The first half of a character beyond the basic plane.
    half: Option<u16>,
    page: &'static Encoding,
    default_font: i32,
    instruction: Instruction,
    asides: Vec<OpenAside>,
    /// The next line is the first of its paragraph.
    first_line: bool,
    /// Space below the last paragraph and between it and the one before.
    space_below: i32,
    last_space: i32,
    table: bool,
    cell: usize,
    cell_is_open: bool,
    /// Grounds of the cells of the row, and that of the cell being declared.
    grounds: Vec<Option<Rgb>>,
    ground: Option<Rgb>,
}

/// A text within a group that stands elsewhere than the words around it.
struct OpenAside {
    /// Groups that were open where it began.
    depth: usize,
    /// A text box: a block of its own.
    is_box: bool,
    around: Aside,
}

/// Space between paragraphs, in twentieths of a point, that the eye takes for a gap: three points.
const LEAST_SPACE: i32 = 60;

/// Cells of a row whose ground is kept.
const CELLS: usize = 256;

impl Reader {
    fn new(galley: Galley, depth: usize) -> Self {
        Self {
            galley,
            header: Header::default(),
            state: State::new(),
            groups: Vec::new(),
            depth,
            too_deep: 0,
            ended: false,
            opened: false,
            optional: false,
            pass_over: 0,
            bytes: Vec::new(),
            half: None,
            page: WINDOWS_1252,
            default_font: 0,
            instruction: Instruction::default(),
            asides: Vec::new(),
            first_line: true,
            space_below: 0,
            last_space: 0,
            table: false,
            cell: 0,
            cell_is_open: false,
            grounds: Vec::new(),
            ground: None,
        }
    }

    fn token(&mut self, token: Token<'_>) {
        if self.too_deep > 0 {
            return self.beyond(token);
        }
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Text(text) => self.text(text),
            Token::Byte(byte) => self.text(&[byte]),
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Word(name, number) => self.word(name, number),
        }
        self.opened = token == Token::Open;
    }

    fn beyond(&mut self, token: Token<'_>) {
        match token {
            Token::Open => self.too_deep += 1,
            Token::Close => self.too_deep -= 1,
            _ => {}
        }
    }

    fn open(&mut self) {
        self.flush();
        self.pass_over = 0;
        if self.groups.len() >= self.depth {
            self.too_deep = 1;
            self.galley.limit_reached("groups are nested deeper than is read; the innermost were left out");
            return;
        }
        self.groups.push(self.state);
    }

    fn close(&mut self) {
        self.flush();
        self.pass_over = 0;
        self.optional = false;
        let left = self.state.destination;
        let Some(state) = self.groups.pop() else { return };
        self.state = state;
        self.ended = self.groups.is_empty();
        if left == Destination::Instruction && state.destination != Destination::Instruction {
            let target = self.instruction.take_target();
            target.iter().for_each(|target| self.galley.link(target));
        }
        if let Some(aside) = self.asides.pop_if(|aside| aside.depth > self.groups.len()) {
            self.galley.end_aside(aside.around);
            if aside.is_box {
                self.galley.start_block();
            }
        }
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            // Elsewhere than at the start of a group it means nothing.
            b'*' => self.optional = self.opened,
            b'~' => self.characters("\u{a0}"),
            b'_' => self.characters("-"),
            b'\\' | b'{' | b'}' => self.text(&[symbol]),
            b'\r' | b'\n' => self.word("par", None),
            b'\t' => self.word("tab", None),
            _ => {}
        }
    }

    /// Text in the code page of its font.
    fn text(&mut self, text: &[u8]) {
        let passed = self.pass_over.min(text.len());
        self.pass_over -= passed;
        let text = text.get(passed..).unwrap_or(&[]);
        match self.state.destination {
            Destination::Skip | Destination::Fonts => {}
            Destination::Colours => self.header.colour_text(text),
            _ => self.bytes.extend_from_slice(text),
        }
    }

    /// Hands over the bytes gathered so far.
    fn flush(&mut self) {
        self.half = None;
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let text = match self.header.charset(self.state.look.font) {
            Charset::Symbol if self.state.destination == Destination::Text => symbols(&bytes),
            Charset::Page(page) => {
                charset::of_code_page(page).decode_without_bom_handling(&bytes).0.into_owned()
            }
            _ => self.page.decode_without_bom_handling(&bytes).0.into_owned(),
        };
        self.characters_now(&text);
    }

    fn characters(&mut self, text: &str) {
        self.flush();
        self.characters_now(text);
    }

    fn characters_now(&mut self, text: &str) {
        match self.state.destination {
            Destination::Text => self.shown(text),
            Destination::Styles => self.header.style_text(text),
            Destination::Instruction => self.instruction.add(text),
            Destination::Comment => self.galley.hidden(text, HiddenReason::Comment),
            Destination::Bullet => self.mark(text),
            Destination::Skip | Destination::Fonts | Destination::Colours => {}
        }
    }

    fn shown(&mut self, text: &str) {
        let cell = self.grounds.get(self.cell).copied().flatten().filter(|_| self.state.in_table);
        match self.state.unseen(cell) {
            Some(reason) => self.galley.hidden(text, reason),
            None => self.galley.text(text, self.state.style()),
        }
    }

    /// The mark of a list item: a number is shown, any other mark is a bullet.
    fn mark(&mut self, text: &str) {
        if text.contains(|c: char| c.is_ascii_digit()) {
            self.galley.text(&format!("{} ", text.trim()), self.state.style());
        } else if !text.trim().is_empty() {
            self.galley.set_bullet(true);
        }
    }

    fn word(&mut self, name: &str, number: Option<i32>) {
        if self.pass_over > 0 && name != "u" && name != "uc" {
            self.pass_over -= 1;
            return;
        }
        if name == "u" {
            return self.unicode(number.unwrap_or(0));
        }
        self.flush();
        let optional = std::mem::take(&mut self.optional);
        match opening(name) {
            Some(opening) => self.enter(opening),
            None if optional => self.state.destination = Destination::Skip,
            None => match self.state.destination {
                Destination::Skip => {}
                Destination::Fonts | Destination::Colours | Destination::Styles => {
                    self.header_word(name, number)
                }
                _ => self.body_word(name, number),
            },
        }
    }

    fn enter(&mut self, opening: Opening) {
        if self.state.destination == Destination::Skip {
            return;
        }
        let kind = match opening {
            Opening::Into(destination) => {
                // What is within a table of fonts or styles stays part of it.
                if destination != Destination::Text {
                    self.state.destination = destination;
                }
                return;
            }
            Opening::Aside(kind) => kind,
            Opening::Shape => {
                self.state.ground = Paint::Unknown;
                LineKind::Body
            }
        };
        let around = self.galley.begin_aside(kind);
        let is_box = opening == Opening::Shape;
        if is_box {
            self.galley.start_block();
        }
        self.asides.push(OpenAside { depth: self.groups.len(), is_box, around });
        self.state = State { destination: Destination::Text, ground: self.state.ground, ..State::new() };
        self.state.look = CharacterLook::new(self.default_font);
    }

    fn header_word(&mut self, name: &str, number: Option<i32>) {
        let value = number.unwrap_or(0);
        match (self.state.destination, name) {
            (Destination::Fonts, "f") => self.state.look.font = value,
            (Destination::Fonts, "fcharset") => self.header.set_font(self.state.look.font, value),
            (Destination::Colours, "red" | "green" | "blue") => self.header.channel(name, value),
            (Destination::Styles, "s") => self.header.begin_style(value),
            (Destination::Styles, "cs" | "ds" | "ts") => self.header.drop_style(),
            (Destination::Styles, "outlinelevel") => self.header.outline_level(value),
            _ => {}
        }
    }

    /// `\uN`, a number of sixteen bits with sign.
    fn unicode(&mut self, number: i32) {
        let half = self.half.take();
        self.flush();
        self.pass_over = self.state.fallback;
        let unit = (number & 0xffff) as u16;
        if char::from_u32(u32::from(unit)).is_none() && half.is_none() {
            self.half = Some(unit);
            return;
        }
        let units = half.into_iter().chain([unit]);
        let text: String = char::decode_utf16(units).filter_map(Result::ok).collect();
        self.characters_now(&text);
    }

    fn body_word(&mut self, name: &str, number: Option<i32>) {
        let on = number != Some(0);
        let value = number.unwrap_or(0);
        let look = &mut self.state.look;
        match name {
            "b" => look.bold = on,
            "i" => look.italic = on,
            "fs" => look.size = number.unwrap_or(24),
            "f" => look.font = value,
            "v" | "webhidden" => look.hidden = on,
            "deleted" => look.deleted = on,
            "cf" => look.colour = self.header.colour(value),
            "highlight" | "cb" | "chcbpat" => look.highlight = self.header.colour(value),
            "plain" => *look = CharacterLook::new(self.default_font),
            "uc" => self.state.fallback = usize::try_from(value).unwrap_or(0),
            "ansicpg" => self.page = charset::of_code_page(value),
            "mac" => self.page = charset::of_code_page(10000),
            "deff" => self.default_font = value,
            _ => self.paragraph_word(name, value),
        }
    }

    fn paragraph_word(&mut self, name: &str, value: i32) {
        match name {
            "pard" => self.state.reset_paragraph(),
            "sb" => self.state.space.0 = value,
            "sa" => self.state.space.1 = value,
            "s" => self.state.heading = self.header.heading(value).or(self.state.heading),
            "outlinelevel" => self.state.heading = heading_level(value),
            "cbpat" => self.state.shading = self.header.colour(value),
            "intbl" => self.state.in_table = true,
            "trowd" => {
                (self.cell, self.ground) = (0, None);
                self.grounds.clear();
            }
            "clcbpat" => self.ground = self.header.colour(value),
            "cellx" if self.grounds.len() < CELLS => self.grounds.push(self.ground.take()),
            "par" => self.end_paragraph(),
            "line" | "softline" => self.end_line(),
            "sect" | "column" => {
                self.end_paragraph();
                self.galley.end_block();
            }
            "page" => {
                self.end_line();
                self.galley.end_page();
            }
            "cell" | "nestcell" => self.end_cell(name == "nestcell"),
            "row" | "nestrow" => self.end_row(name == "nestrow"),
            _ => character(name).into_iter().for_each(|text| self.characters_now(text)),
        }
    }

    fn end_line(&mut self) {
        self.enter_or_leave_table();
        self.space_above();
        let heading = self.state.heading.map(LineKind::Heading).filter(|_| self.asides.is_empty());
        heading.into_iter().for_each(|kind| self.galley.set_kind(kind));
        self.galley.end_line();
        if heading.is_some() {
            self.galley.set_kind(LineKind::Body);
        }
    }

    /// A heading, or a paragraph with more space above it than the last one had, starts a block.
    fn space_above(&mut self) {
        if !std::mem::take(&mut self.first_line) || self.state.in_table || !self.asides.is_empty() {
            return;
        }
        let space = self.state.space.0.max(self.space_below);
        let wider = space >= LEAST_SPACE && space > self.last_space.saturating_mul(3) / 2;
        if wider || self.state.heading.is_some() {
            self.galley.start_block();
        }
        self.last_space = space;
    }

    /// An empty paragraph is a gap.
    fn end_paragraph(&mut self) {
        let empty = self.galley.open_text().trim().is_empty();
        self.end_line();
        self.first_line = true;
        self.space_below = self.state.space.1;
        self.galley.set_bullet(false);
        if empty && self.asides.is_empty() {
            self.galley.end_block();
        }
    }

    /// A table goes on as long as its paragraphs say so.
    fn enter_or_leave_table(&mut self) {
        if !self.asides.is_empty() {
            return;
        }
        if self.table && !self.state.in_table && !self.galley.in_row() {
            self.table = false;
            // The line being gathered stands below the table.
            let below = self.galley.begin_aside(LineKind::Body);
            self.galley.close_table();
            self.galley.end_aside(below);
        } else if self.state.in_table && !self.cell_is_open {
            // What was gathered so far is the first line of the cell.
            let inside = self.galley.begin_aside(LineKind::Body);
            self.open_cell();
            self.galley.end_aside(inside);
        }
    }

    fn open_cell(&mut self) {
        if !std::mem::replace(&mut self.table, true) {
            self.galley.open_table();
        }
        if !self.galley.in_row() {
            self.galley.open_row(true);
        }
        self.galley.open_cell();
        self.cell_is_open = true;
    }

    fn end_cell(&mut self, nested: bool) {
        if nested || !self.asides.is_empty() {
            return self.galley.text("\t", self.state.style());
        }
        self.state.in_table = true;
        self.end_line();
        self.galley.set_bullet(false);
        self.galley.close_cell();
        self.cell_is_open = false;
        self.cell += 1;
    }

    fn end_row(&mut self, nested: bool) {
        self.end_line();
        if !nested && self.asides.is_empty() {
            self.galley.close_row();
            (self.cell, self.cell_is_open) = (0, false);
        }
    }

    fn finish(mut self) -> Document {
        self.flush();
        if !self.ended {
            self.galley.remark(RemarkCode::Damaged, "the file ends within a group; it may be cut off");
        }
        while let Some(aside) = self.asides.pop() {
            self.galley.end_aside(aside.around);
        }
        self.end_line();
        self.galley.finish()
    }
}

/// Bytes of a symbol font stand in the Private Use area, as Word puts them.
fn symbols(bytes: &[u8]) -> String {
    let place = |byte: &u8| char::from_u32(0xf000 + u32::from(*byte));
    bytes
        .iter()
        .filter(|byte| !byte.is_ascii_control())
        .filter_map(|byte| if *byte == b' ' { Some(' ') } else { place(byte) })
        .collect()
}

/// Control words that are characters.
fn character(name: &str) -> Option<&'static str> {
    Some(match name {
        "tab" => "\t",
        "emdash" => "\u{2014}",
        "endash" => "\u{2013}",
        "bullet" => "\u{2022}",
        "lquote" => "\u{2018}",
        "rquote" => "\u{2019}",
        "ldblquote" => "\u{201c}",
        "rdblquote" => "\u{201d}",
        "emspace" => "\u{2003}",
        "enspace" | "qmspace" => " ",
        _ => return None,
    })
}

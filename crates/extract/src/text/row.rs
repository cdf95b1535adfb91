//! Lines on their way into a document, and the rows of tables they may stand in.

use crate::{Cell, LineKind, Style};

/// A line with the looks of its characters.
#[derive(Clone, Debug, Default)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) kind: LineKind,
    pub(crate) cell: Option<Cell>,
    pub(crate) starts_block: bool,
    characters: usize,
    bold: usize,
    italic: usize,
    /// Font sizes with how many characters have each.
    sizes: Vec<(f32, usize)>,
}

/// Font sizes told apart within a line.
const SIZES: usize = 8;

impl Piece {
    /// Adds a run of one look.
    pub(crate) fn add(&mut self, text: &str, style: Style) {
        self.text.push_str(text);
        let characters = text.chars().filter(|c| !c.is_whitespace()).count();
        self.characters += characters;
        self.bold += if style.bold { characters } else { 0 };
        self.italic += if style.italic { characters } else { 0 };
        self.count_size(style.size, characters);
    }

    fn count_size(&mut self, size: f32, characters: usize) {
        if let Some((_, count)) = self.sizes.iter_mut().find(|(known, _)| *known == size) {
            *count += characters;
        } else if self.sizes.len() < SIZES {
            self.sizes.push((size, characters));
        }
    }

    /// The look that most of its characters have.
    pub(crate) fn style(&self) -> Style {
        let mut size = (0.0, 0);
        for known in &self.sizes {
            if known.1 > size.1 {
                size = *known;
            }
        }
        Style {
            size: size.0,
            bold: self.bold * 2 > self.characters,
            italic: self.italic * 2 > self.characters,
        }
    }

    /// Adds `other` to the right, a wide gap between.
    fn join(&mut self, other: Self) {
        self.text.push('\t');
        self.text.push_str(&other.text);
        self.characters += other.characters;
        self.bold += other.bold;
        self.italic += other.italic;
        for (size, characters) in other.sizes {
            self.count_size(size, characters);
        }
    }
}

/// A row of a table that is still being read.
#[derive(Debug)]
pub(crate) struct Row {
    /// Table and row number; none for boxes that merely stand side by side.
    place: Option<(u32, u32)>,
    starts_block: bool,
    open: bool,
    cells: Vec<Vec<Piece>>,
}

/// Cells told apart in a row; what stands beyond goes to the last one.
const CELLS: usize = 256;

/// A cell longer than this, in bytes, is a text of its own. One such cell may stand in a joined row (a label
/// and its list), two may not (columns side by side).
const LONG: usize = 120;

impl Row {
    pub(crate) fn new(place: Option<(u32, u32)>, starts_block: bool) -> Self {
        Self { place, starts_block, open: false, cells: Vec::new() }
    }

    pub(crate) fn open_cell(&mut self) {
        self.open = true;
        if self.cells.len() < CELLS {
            self.cells.push(Vec::new());
        }
    }

    pub(crate) fn close_cell(&mut self) {
        // A cell closed without being opened is an empty one.
        if !self.open {
            self.open_cell();
        }
        self.open = false;
    }

    /// Adds a line to the open cell; outside of a cell it is one of its own.
    pub(crate) fn push(&mut self, piece: Piece) {
        if !self.open {
            self.open_cell();
            self.open = false;
        }
        if let Some(cell) = self.cells.last_mut() {
            cell.push(piece);
        }
    }

    /// Whether the row is one line.
    pub(crate) fn is_line(&self) -> bool {
        let long = self.cells.iter().flatten().filter(|piece| piece.text.len() > LONG).count();
        long < 2 && self.cells.iter().all(|cell| cell.len() < 2)
    }

    /// Its lines, each with its cell; a row that is one line stands in the first cell with text.
    pub(crate) fn into_pieces(self) -> Vec<Piece> {
        if self.is_line() { self.into_line() } else { self.into_cells() }
    }

    fn into_line(self) -> Vec<Piece> {
        let column = self.cells.iter().position(|cell| !cell.is_empty());
        let column = column.and_then(|column| u32::try_from(column).ok()).unwrap_or(0);
        let place = self.place.map(|(table, row)| Cell { table, row, column });
        let joined = self.cells.into_iter().flatten().reduce(|mut line, piece| {
            line.join(piece);
            line
        });
        joined
            .map(|line| Piece { starts_block: self.starts_block, cell: line.cell.or(place), ..line })
            .into_iter()
            .collect()
    }

    fn into_cells(self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for (column, cell) in (0..).zip(self.cells) {
            let place = self.place.map(|(table, row)| Cell { table, row, column });
            pieces.extend(cell.into_iter().map(|piece| Piece { cell: piece.cell.or(place), ..piece }));
        }
        if let Some(first) = pieces.first_mut() {
            first.starts_block |= self.starts_block || self.place.is_some();
        }
        pieces
    }
}

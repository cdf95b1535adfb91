//! What a group inherits from the one around it.

use crate::text::colour::Rgb;
use crate::{HiddenReason, LineKind, Style};

/// Where text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    Text,
    /// Nowhere.
    Skip,
    Fonts,
    Colours,
    Styles,
    /// The instruction of a field.
    Instruction,
    /// The bullet or number of a list item.
    Bullet,
    /// A comment on the text.
    Comment,
}

/// What a destination's control word opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    Into(Destination),
    /// A text that stands elsewhere than the words around it.
    Aside(LineKind),
    /// A text box: an aside on ground of a colour that is not worked out.
    Shape,
}

/// Control words that open a destination.
pub(super) fn opening(word: &str) -> Option<Opening> {
    Some(match word {
        "fonttbl" => Opening::Into(Destination::Fonts),
        "colortbl" => Opening::Into(Destination::Colours),
        "stylesheet" => Opening::Into(Destination::Styles),
        "fldinst" => Opening::Into(Destination::Instruction),
        "listtext" | "pntext" => Opening::Into(Destination::Bullet),
        "annotation" => Opening::Into(Destination::Comment),
        "header" | "headerl" | "headerr" | "headerf" => Opening::Aside(LineKind::Header),
        "footer" | "footerl" | "footerr" | "footerf" => Opening::Aside(LineKind::Footer),
        "footnote" => Opening::Aside(LineKind::Footnote),
        "shptxt" | "dptxbxtext" => Opening::Shape,
        // Drawings hold text boxes; what else is in them are numbers.
        "shpinst" | "do" | "fldrslt" | "shp" | "field" => Opening::Into(Destination::Text),
        "pict" | "info" | "themedata" | "listtable" | "listoverridetable" | "rsidtbl" | "generator"
        | "nonshppict" | "shprslt" | "sp" | "objdata" | "pn" | "revtbl" | "filetbl" | "xe" | "tc" | "rxe"
        | "txe" | "nonesttables" | "datafield" | "atnid" | "atnauthor" | "bkmkstart" | "bkmkend"
        | "fontemb" | "falt" | "panose" | "pnseclvl" | "ftnsep" | "ftnsepc" | "aftnsep" | "aftnsepc"
        | "private" | "mmathPr" | "xmlnstbl" => Opening::Into(Destination::Skip),
        _ => return None,
    })
}

/// A colour of text or ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    Solid(Rgb),
    /// Something that is not worked out here.
    Unknown,
}

/// The state of a group.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    pub(super) destination: Destination,
    pub(super) look: CharacterLook,
    /// The paragraph's own ground.
    pub(super) shading: Option<Rgb>,
    /// Level of the heading that the paragraph is.
    pub(super) heading: Option<u8>,
    /// The paragraph stands in a table.
    pub(super) in_table: bool,
    /// Space above and below the paragraph, in twentieths of a point.
    pub(super) space: (i32, i32),
    /// What is beneath if nothing else is painted.
    pub(super) ground: Paint,
    /// Characters that stand after `\u` for readers without Unicode.
    pub(super) fallback: usize,
}

/// How characters look; `\plain` takes it back to this default.
#[derive(Clone, Copy, Debug)]
pub(super) struct CharacterLook {
    pub(super) font: i32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// In half points.
    pub(super) size: i32,
    pub(super) hidden: bool,
    pub(super) deleted: bool,
    pub(super) colour: Option<Rgb>,
    pub(super) highlight: Option<Rgb>,
}

impl CharacterLook {
    pub(super) fn new(font: i32) -> Self {
        Self {
            font,
            bold: false,
            italic: false,
            size: 24,
            hidden: false,
            deleted: false,
            colour: None,
            highlight: None,
        }
    }
}

/// Half points at which no one can read.
const MICROSCOPIC: i32 = 4;

impl State {
    pub(super) fn new() -> Self {
        Self {
            destination: Destination::Text,
            look: CharacterLook::new(0),
            shading: None,
            heading: None,
            in_table: false,
            space: (0, 0),
            ground: Paint::Solid(Rgb::WHITE),
            fallback: 1,
        }
    }

    /// Takes the paragraph back to its default.
    pub(super) fn reset_paragraph(&mut self) {
        (self.shading, self.heading, self.in_table, self.space) = (None, None, false, (0, 0));
    }

    pub(super) fn style(&self) -> Style {
        // Sizes of a document are small numbers; the cast rounds what is not.
        Style { size: self.look.size as f32 / 2.0, bold: self.look.bold, italic: self.look.italic }
    }

    /// Why its text is not seen; `cell` is the ground of the table cell.
    pub(super) fn unseen(&self, cell: Option<Rgb>) -> Option<HiddenReason> {
        if self.look.deleted {
            return Some(HiddenReason::Deleted);
        }
        if self.look.hidden {
            return Some(HiddenReason::MarkedHidden);
        }
        if self.look.size <= MICROSCOPIC {
            return Some(HiddenReason::Microscopic);
        }
        let painted = self.look.highlight.or(self.shading).or(cell).map(Paint::Solid);
        match (self.look.colour, painted.unwrap_or(self.ground)) {
            (Some(ink), Paint::Solid(ground)) if ink.is_near(ground) => Some(HiddenReason::BackgroundColour),
            _ => None,
        }
    }
}

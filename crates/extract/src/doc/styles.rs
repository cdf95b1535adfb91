//! The style sheet: what paragraphs and characters look like unless they say otherwise.

use super::bytes::{part, u16_at};
use super::look::{CharacterLook, ParagraphLook};
use super::property::Properties;

/// Styles may be based on each other; a chain longer than this is a mistake.
const CHAIN: usize = 16;

/// Properties of one style are shorter than this, in bytes.
const LIST: usize = 1024;

/// Kinds of style.
const PARAGRAPH: u16 = 1;
const CHARACTER: u16 = 2;

/// The number in a style's definition that says it is the title of a document.
const TITLE: u16 = 62;

/// The property that puts characters in a style.
const IN_STYLE: u16 = 0x4a30;

/// All styles of a file.
#[derive(Debug)]
pub(super) struct Styles<'a> {
    sheet: Vec<Option<Definition<'a>>>,
    looks: Vec<(ParagraphLook, CharacterLook)>,
}

#[derive(Clone, Copy, Debug)]
struct Definition<'a> {
    kind: u16,
    /// Which of Word's own styles it is.
    own: u16,
    based_on: usize,
    paragraph: &'a [u8],
    characters: &'a [u8],
}

impl<'a> Styles<'a> {
    /// Reads the style sheet; `data` is the stream of long properties.
    pub(super) fn read(sheet: &'a [u8], data: &[u8]) -> Self {
        let mut styles = Self { sheet: definitions(sheet), looks: Vec::new() };
        let looks = (0..styles.sheet.len()).map(|index| styles.worked_out(index, data)).collect();
        styles.looks = looks;
        styles
    }

    /// The looks of a paragraph in a style.
    pub(super) fn looks(&self, style: u16) -> (ParagraphLook, CharacterLook) {
        self.looks.get(usize::from(style)).copied().unwrap_or_default()
    }

    /// The look of characters with the properties of `lists` in a paragraph whose style looks like `base`.
    pub(super) fn characters(&self, base: &CharacterLook, lists: [&[u8]; 2]) -> CharacterLook {
        let mut look = *base;
        for (code, operand) in lists.into_iter().flat_map(Properties::new) {
            if code != IN_STYLE {
                look.take(code, operand, base);
                continue;
            }
            for style in self.chain(usize::from(u16_at(operand, 0).unwrap_or(0))).iter().rev() {
                if style.kind == CHARACTER {
                    Properties::new(style.characters)
                        .for_each(|(code, operand)| look.take(code, operand, base));
                }
            }
        }
        look
    }

    fn worked_out(&self, index: usize, data: &[u8]) -> (ParagraphLook, CharacterLook) {
        let (mut paragraph, mut look) = <(ParagraphLook, CharacterLook)>::default();
        for style in self.chain(index).iter().rev() {
            match style.own {
                1..=9 => paragraph.level = u8::try_from(style.own).unwrap_or(9),
                TITLE => paragraph.level = 1,
                _ => {}
            }
            paragraph.take(style.paragraph, data);
            let base = look;
            Properties::new(style.characters).for_each(|(code, operand)| look.take(code, operand, &base));
        }
        (paragraph, look)
    }

    /// A style and those it is based on.
    fn chain(&self, index: usize) -> Vec<Definition<'a>> {
        let at = |index: usize| self.sheet.get(index).copied().flatten();
        std::iter::successors(at(index), |style| at(style.based_on)).take(CHAIN).collect()
    }
}

/// The definitions of a sheet, by number.
fn definitions(sheet: &[u8]) -> Vec<Option<Definition<'_>>> {
    let head = usize::from(u16_at(sheet, 0).unwrap_or(0));
    let fixed = usize::from(u16_at(sheet, 4).unwrap_or(0));
    let mut found = Vec::new();
    let mut at = 2 + head;
    while let Some(length) = u16_at(sheet, at) {
        found.push(definition(part(sheet, at + 2, usize::from(length)), fixed));
        at += 2 + usize::from(length);
        if found.len() > 0x0fff {
            break;
        }
    }
    found
}

/// One definition, whose first part takes `fixed` bytes; its name and its properties follow.
fn definition(bytes: &[u8], fixed: usize) -> Option<Definition<'_>> {
    let (own, base) = (u16_at(bytes, 0)? & 0x0fff, u16_at(bytes, 2)?);
    let kind = base & 15;
    let mut at = fixed + 2 + 2 * usize::from(u16_at(bytes, fixed)?) + 2;
    let mut list = || {
        at += at % 2;
        let length = usize::from(u16_at(bytes, at).unwrap_or(0));
        let list = part(bytes, at + 2, length);
        at += 2 + length;
        list.get(..LIST).unwrap_or(list)
    };
    // A paragraph's properties begin with the number of the style itself.
    let paragraph = if kind == PARAGRAPH { list().get(2..).unwrap_or(&[]) } else { &[] };
    let characters = if matches!(kind, PARAGRAPH | CHARACTER) { list() } else { &[] };
    Some(Definition { kind, own, based_on: usize::from(base >> 4), paragraph, characters })
}

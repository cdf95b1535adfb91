//! Weight and slope of fonts.
//!
//! The interpreter names the fonts it found embedded as TrueType or composite. Of the others (Type 1, and fonts
//! that are not in the file) it gives glyphs only, so the page's own font dictionaries are loaded beside it and
//! the glyph's font is found among them. That is done once a font, not once a glyph.

use std::collections::HashMap;

use hayro_font::{Font, FontCache, FontGlyph, GlyphId};
use hayro_interpret::InterpreterSettings;
use hayro_interpret::font::{GlyphIdentifier, OutlineGlyph};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Stream};
use hayro_interpret::hayro_syntax::page::{Page, Resources};
use hayro_interpret::kurbo::Shape;

use super::collection::Collection;
use crate::layout::Face;

/// How a font looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) face: Face,
    /// A font of icons: its characters are no text.
    pub(super) icons: bool,
    /// The dictionary gives no widths, so that every glyph claims the default one.
    pub(super) unmeasured: bool,
    /// Its dictionary among the document's.
    entry: Option<usize>,
    /// It is not in the file: the font that stands in for it is stretched, glyph by glyph.
    stand_in: bool,
}

impl Look {
    /// The font's number among the document's, from 1; 0 where that is not known.
    pub(super) fn number(self) -> u16 {
        self.entry.and_then(|at| u16::try_from(at + 1).ok()).unwrap_or(0)
    }
}

/// The fonts of a document, as they become known.
pub(super) struct Fonts<'a> {
    /// By glyph and advance: fonts that are not in the file share the program that stands in for them, but not
    /// their widths.
    looks: HashMap<(GlyphIdentifier, u32), Look>,
    /// Advances of glyphs of fonts without widths, by their outlines.
    advances: HashMap<GlyphIdentifier, f32>,
    entries: Vec<Entry<'a>>,
    cache: FontCache<'a>,
    settings: InterpreterSettings,
}

/// A font dictionary.
struct Entry<'a> {
    dict: Dict<'a>,
    name: String,
    look: Look,
    /// The interpreter does not name it.
    unnamed: bool,
    /// Its program is in the file.
    embedded: bool,
    /// Loaded when it is first asked for.
    font: Option<Option<Font<'a>>>,
    /// Loaded when it is first asked for.
    collection: Option<Option<Collection>>,
    /// How far its glyphs are stretched, by glyph and character code.
    stretches: HashMap<(GlyphId, u32), f32>,
}

/// Forms within forms are searched for fonts to this depth.
const DEPTH: usize = 3;
/// Font dictionaries looked at in one document.
const MOST: usize = 400;

impl<'a> Fonts<'a> {
    pub(super) fn new() -> Self {
        Self {
            looks: HashMap::new(),
            advances: HashMap::new(),
            entries: Vec::new(),
            cache: FontCache::new(),
            settings: InterpreterSettings::default(),
        }
    }

    /// Takes note of the fonts a page may use.
    pub(super) fn of_page(&mut self, page: &Page<'a>) {
        self.of_resources(page.resources(), DEPTH);
    }

    fn of_resources(&mut self, resources: &Resources<'a>, depth: usize) {
        for name in resources.fonts.keys() {
            let Some(dict) = resources.fonts.get::<Dict<'a>>(name) else { continue };
            let known = self.entries.iter().any(|entry| entry.dict.data() == dict.data());
            if !known && self.entries.len() < MOST {
                self.entries.push(Entry::new(dict));
            }
        }
        let Some(depth) = depth.checked_sub(1) else { return };
        for name in resources.x_objects.keys().take(MOST) {
            let Some(stream) = resources.x_objects.get::<Stream<'a>>(name) else { continue };
            let form = stream.dict().get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "Form");
            if let Some(own) = form.then(|| stream.dict().get::<Dict<'a>>("Resources")).flatten() {
                self.of_resources(&Resources::new(own), depth);
            }
        }
    }

    /// The look of the font that `glyph` is set in.
    pub(super) fn look(&mut self, glyph: &OutlineGlyph) -> Look {
        let key = (glyph.identifier(), glyph.advance_width().unwrap_or(0.0).to_bits());
        if let Some(look) = self.looks.get(&key) {
            return *look;
        }
        let look = self.find(glyph, &key.0);
        self.looks.insert(key, look);
        look
    }

    /// The advance of a glyph, in thousandths of its size as it is drawn, stretched or not. Where the font tells
    /// no widths, the outline does.
    pub(super) fn advance(&mut self, glyph: &OutlineGlyph, look: Look) -> f32 {
        /// White space on both sides of a letter, and a space, in thousandths.
        const BEARING: f64 = 60.0;
        const SPACE: f32 = 250.0;
        if !look.unmeasured {
            let advance = glyph.advance_width().unwrap_or(SPACE * 2.0);
            let entry = look.entry.filter(|_| look.stand_in).and_then(|at| self.entries.get_mut(at));
            let stretch = entry.map_or(1.0, |entry| entry.stretch(glyph));
            return if stretch > 0.0 { advance / stretch } else { advance };
        }
        *self.advances.entry(glyph.identifier()).or_insert_with(|| {
            let outline = glyph.outline();
            let ink = outline.bounding_box();
            // Letters stand about as far from their left edge as from their right.
            if outline.is_empty() { SPACE } else { (ink.x1 + ink.x0.max(BEARING) + BEARING / 2.0) as f32 }
        })
    }

    /// The character of a glyph whose font does not tell it, by the collection that numbers its glyphs.
    pub(super) fn character(&mut self, glyph: &OutlineGlyph, look: Look) -> Option<char> {
        let entry = self.entries.get_mut(look.entry?)?;
        let load = || Collection::new(&entry.dict, &descendant(&entry.dict)?);
        entry.collection.get_or_insert_with(load).as_ref()?.character(glyph.char_code())
    }

    fn find(&mut self, glyph: &OutlineGlyph, identifier: &GlyphIdentifier) -> Look {
        let Some(data) = glyph.font_data() else { return self.find_by_program(glyph, identifier) };
        let name = data.postscript_name.unwrap_or_default();
        let at = self.entries.iter().position(|entry| entry.name == name);
        let mut look = at.map_or_else(|| named(&name), |at| self.entry_look(at));
        // Some producers write one weight into all fonts of a family; a name that says "regular" is right.
        look.face.bold |=
            data.weight.is_some_and(|weight| weight >= 600) && !name.to_lowercase().contains("regu");
        look.face.italic |= data.is_italic;
        look
    }

    /// The look of an entry, its font loaded if it is not in the file.
    fn entry_look(&mut self, at: usize) -> Look {
        let Some(entry) = self.entries.get_mut(at) else { return Look::default() };
        let stand_in = !entry.embedded && entry.load(&self.cache, &self.settings).is_some();
        Look { entry: Some(at), stand_in, ..entry.look }
    }

    /// Finds the dictionary whose font program draws `glyph`.
    fn find_by_program(&mut self, glyph: &OutlineGlyph, identifier: &GlyphIdentifier) -> Look {
        let Self { entries, cache, settings, .. } = self;
        let at = entries.iter_mut().position(|entry| {
            let font = if entry.unnamed { entry.load(cache, settings) } else { None };
            font.is_some_and(|font| {
                matches!(font.glyph(glyph.glyph_id(), glyph.char_code()),
                         FontGlyph::Outline(own) if own.identifier() == *identifier
                             && own.advance_width() == glyph.advance_width())
            })
        });
        at.map_or_else(Look::default, |at| self.entry_look(at))
    }
}

impl<'a> Entry<'a> {
    fn new(dict: Dict<'a>) -> Self {
        let (name, look) = described(&dict);
        let descriptor = descriptor(&dict);
        let has = |key: &str| descriptor.as_ref().is_some_and(|own| own.contains_key(key));
        // The interpreter does not name fonts of Type 1, nor TrueType fonts that are not in the file.
        let unnamed = match dict.get::<Name<'_>>("Subtype").as_ref().map(Name::as_str) {
            Some("Type1" | "MMType1") => true,
            Some("TrueType") => !has("FontFile2"),
            _ => false,
        };
        let embedded = has("FontFile") || has("FontFile2") || has("FontFile3");
        Self { dict, name, look, unnamed, embedded, font: None, collection: None, stretches: HashMap::new() }
    }

    fn load(&mut self, cache: &FontCache<'a>, settings: &InterpreterSettings) -> Option<&Font<'a>> {
        let load = || cache.font(&self.dict, &settings.font_resolver, &settings.cmap_resolver);
        self.font.get_or_insert_with(load).as_ref()
    }

    /// How far a glyph is stretched, once the font is loaded.
    fn stretch(&mut self, glyph: &OutlineGlyph) -> f32 {
        let Some(Some(font)) = &self.font else { return 1.0 };
        let (id, code) = (glyph.glyph_id(), glyph.char_code());
        *self.stretches.entry((id, code)).or_insert_with(|| font.glyph_stretch(id, code) as f32)
    }
}

fn descriptor<'a>(dict: &Dict<'a>) -> Option<Dict<'a>> {
    dict.get("FontDescriptor").or_else(|| descendant(dict)?.get("FontDescriptor"))
}

/// The font that a composite font is made of.
fn descendant<'a>(dict: &Dict<'a>) -> Option<Dict<'a>> {
    dict.get::<Array<'a>>("DescendantFonts")?.iter::<Dict<'a>>().next()
}

/// The name of a font, without its subset mark, and its look by name and descriptor.
fn described(dict: &Dict<'_>) -> (String, Look) {
    const ITALIC: u32 = 1 << 6;
    const FORCE_BOLD: u32 = 1 << 18;
    let name = dict.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_owned()).unwrap_or_default();
    let name = match name.split_once('+') {
        Some((mark, rest)) if mark.len() == 6 => rest.to_owned(),
        _ => name,
    };
    let mut look = named(&name);
    if let Some(descriptor) = descriptor(dict) {
        let flags = descriptor.get::<u32>("Flags").unwrap_or(0);
        look.face.italic |= flags & ITALIC != 0;
        look.face.bold |= flags & FORCE_BOLD != 0;
        look.face.bold |= descriptor.get::<f32>("FontWeight").is_some_and(|weight| weight >= 600.0);
    }
    look.unmeasured = descendant(dict).is_some_and(|own| !own.contains_key("W"));
    (name, look)
}

/// What a font's name says of its look.
pub(super) fn named(name: &str) -> Look {
    const BOLD: [&str; 10] =
        ["bold", "black", "heavy", "demi", "cmbx", "cmssbx", "sfbx", "ptmb", "phvb", "extrabd"];
    const ITALIC: [&str; 6] = ["ital", "obliq", "slant", "cmti", "sfti", "cmsl"];
    const PICTURES: [&str; 2] = ["wingding", "webding"];
    const ICONS: [&str; 9] = [
        "fontawesome",
        "awesome",
        "icon",
        "marvosym",
        "glyphicon",
        "entypo",
        "iconic",
        "fontello",
        "fabrands",
    ];
    let name = name.to_lowercase();
    let has = |marks: &[&str]| marks.iter().any(|mark| name.contains(mark));
    let bold = has(&BOLD) || name.ends_with("-bd") || name.ends_with("-medi") || name.ends_with("-mediital");
    Look {
        face: Face { bold, italic: has(&ITALIC), pictures: has(&PICTURES) },
        icons: has(&ICONS),
        ..Look::default()
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn names_tell_weight_and_slope() {
        assert!(named("Calibri-Bold").face.bold);
        assert!(named("CMBX10").face.bold);
        assert!(named("NimbusRomNo9L-Medi").face.bold, "URW's bold Times");
        assert!(!named("Poppins-Medium").face.bold);
        assert!(named("Arial-BoldItalicMT").face.italic);
        assert!(named("FontAwesome5Brands-Regular").icons);
        assert!(named("Wingdings-Regular").face.pictures);
    }
}

//! Characters of fonts that number their glyphs by one of Adobe's collections (Chinese, Japanese, Korean) and
//! say nothing of Unicode: the collection does.

use hayro_interpret::hayro_cmap::{BfString, CMap, CMapName, CidFamily, load_embedded};
use hayro_interpret::hayro_syntax::object::{Dict, Name, String as PdfString};

/// How a font's codes lead to characters.
pub(super) struct Collection {
    /// From codes to numbers in the collection; `None` where they are the same.
    encoding: Option<CMap>,
    /// From numbers to characters.
    characters: CMap,
}

impl Collection {
    /// The collection of a composite font, given the font it is made of.
    pub(super) fn new(font: &Dict<'_>, descendant: &Dict<'_>) -> Option<Self> {
        let info = descendant.get::<Dict<'_>>("CIDSystemInfo")?;
        let (registry, ordering) =
            (info.get::<PdfString<'_>>("Registry")?, info.get::<PdfString<'_>>("Ordering")?);
        let family = CidFamily::from_registry_ordering(registry.as_bytes(), ordering.as_bytes());
        let characters = load(family.ucs2_cmap()?)?;
        let name = font.get::<Name<'_>>("Encoding")?;
        let encoding = match CMapName::from_bytes(name.as_ref()) {
            CMapName::IdentityH | CMapName::IdentityV => None,
            other => Some(load(other)?),
        };
        Some(Self { encoding, characters })
    }

    /// The character of a code.
    pub(super) fn character(&self, code: u32) -> Option<char> {
        let number = match &self.encoding {
            None => code,
            Some(encoding) => (1..=4).find_map(|len| encoding.lookup_cid_code(code, len))?,
        };
        match self.characters.lookup_bf_string(number)? {
            BfString::Char(ch) => Some(ch),
            BfString::String(text) => text.chars().next(),
        }
    }
}

fn load(name: CMapName<'_>) -> Option<CMap> {
    CMap::parse(load_embedded(name)?, load_embedded)
}

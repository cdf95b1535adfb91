//! How much of a stranger's file is read.

/// Bounds on one file. What lies beyond a bound on content is left unread with a remark; a file beyond
/// [`Limits::file_bytes`] is unreadable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The file itself, in bytes.
    pub file_bytes: usize,
    /// Everything inflated out of it, in bytes.
    pub inflated_bytes: usize,
    /// Pages.
    pub pages: usize,
    /// Pages without text of which a picture is made.
    pub scanned_pages: usize,
    /// Pixels of such a picture; its resolution is lowered to fit.
    pub picture_pixels: u32,
    /// Pixels of an image, in a page or as a file, that is decoded for it.
    pub image_pixels: u64,
    /// Glyphs, over all pages.
    pub glyphs: usize,
    /// Text kept, in bytes.
    pub text_bytes: usize,
    /// Nesting of XML elements, RTF groups, HTML elements, JSON values.
    pub depth: usize,
}

impl Default for Limits {
    /// Far above any resume of the 458 measured (largest: a few megabytes, 20 pages, 60,000 characters), far
    /// below what hurts.
    fn default() -> Self {
        Self {
            file_bytes: 50 << 20,
            inflated_bytes: 256 << 20,
            pages: 100,
            scanned_pages: 20,
            picture_pixels: 12_000_000,
            image_pixels: 100_000_000,
            glyphs: 1_000_000,
            text_bytes: 2 << 20,
            depth: 256,
        }
    }
}

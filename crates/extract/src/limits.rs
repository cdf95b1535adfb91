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
            glyphs: 1_000_000,
            text_bytes: 2 << 20,
            depth: 256,
        }
    }
}

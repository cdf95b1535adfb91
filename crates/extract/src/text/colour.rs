//! Colours of text and of what is beneath it.

/// A colour by red, green and blue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rgb(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// Channels that differ by no more than this cannot be told apart on paper or screen.
const NEAR: u8 = 16;

impl Rgb {
    pub(crate) const WHITE: Self = Self(255, 255, 255);
    pub(crate) const BLACK: Self = Self(0, 0, 0);

    /// Whether text of this colour cannot be seen on `other`.
    pub(crate) fn is_near(self, other: Self) -> bool {
        let near = |a: u8, b: u8| a.abs_diff(b) <= NEAR;
        near(self.0, other.0) && near(self.1, other.1) && near(self.2, other.2)
    }
}

//! Characters of symbol fonts.

/// What a character of a symbol font says: a bullet, or a picture that says nothing. `leads`: nothing stands
/// before it in its paragraph.
pub(crate) fn symbol(code: u32, leads: bool) -> &'static str {
    match code & 0xff {
        _ if leads => "\u{2022} ",
        0xb7 | 0xa7 | 0x9f | 0x6c | 0x6e => "\u{2022}",
        0xe0 | 0xf0 | 0xae => "\u{2192}",
        0x2d | 0xbe => "-",
        _ => " ",
    }
}

//! The code pages that RTF names by number.

use encoding_rs::Encoding;

/// The encoding of a Windows code page; Windows-1252 for those that are unknown.
pub(super) fn of_code_page(page: i32) -> &'static Encoding {
    match page {
        874 => encoding_rs::WINDOWS_874,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        949 => encoding_rs::EUC_KR,
        950 => encoding_rs::BIG5,
        1250 => encoding_rs::WINDOWS_1250,
        1251 => encoding_rs::WINDOWS_1251,
        1253 => encoding_rs::WINDOWS_1253,
        1254 => encoding_rs::WINDOWS_1254,
        1255 => encoding_rs::WINDOWS_1255,
        1256 => encoding_rs::WINDOWS_1256,
        1257 => encoding_rs::WINDOWS_1257,
        1258 => encoding_rs::WINDOWS_1258,
        10000 => encoding_rs::MACINTOSH,
        65001 => encoding_rs::UTF_8,
        _ => encoding_rs::WINDOWS_1252,
    }
}

/// What a font's `\fcharset` says of its text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Charset {
    /// The document's code page.
    Document,
    /// A code page of its own.
    Page(i32),
    /// Pictures: Symbol, Wingdings.
    Symbol,
}

/// The meaning of `\fcharset`.
pub(super) fn of_font(number: i32) -> Charset {
    match number {
        2 => Charset::Symbol,
        77 => Charset::Page(10000),
        128 => Charset::Page(932),
        129 => Charset::Page(949),
        134 => Charset::Page(936),
        136 => Charset::Page(950),
        161 => Charset::Page(1253),
        162 => Charset::Page(1254),
        163 => Charset::Page(1258),
        177 => Charset::Page(1255),
        178 => Charset::Page(1256),
        186 => Charset::Page(1257),
        204 => Charset::Page(1251),
        222 => Charset::Page(874),
        238 => Charset::Page(1250),
        _ => Charset::Document,
    }
}

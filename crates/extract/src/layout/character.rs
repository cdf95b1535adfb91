//! What single characters become in the text: ligatures spelt out, odd spaces and hyphens made plain, bullets
//! one bullet, pictures nothing.

/// The bullet of the text's conventions.
pub(crate) const BULLET: char = '•';

/// A character's part in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Itself, or its plain form.
    Plain(char),
    /// A ligature or the like, spelt out.
    Spelt(&'static str),
    /// White space.
    Space,
    /// A mark that is a bullet wherever it begins a line, and nothing elsewhere.
    PictureBullet,
    /// Nothing.
    Nothing,
}

/// The part of `ch`, set in a font of pictures or not.
pub(crate) fn part(ch: char, pictures: bool) -> Part {
    match ch {
        ' '..='~' if !pictures => Part::of_ascii(ch),
        '\t'
        | '\n'
        | '\r'
        | ' '
        | '\u{a0}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => Part::Space,
        '\u{fb00}' => Part::Spelt("ff"),
        '\u{fb01}' => Part::Spelt("fi"),
        '\u{fb02}' => Part::Spelt("fl"),
        '\u{fb03}' => Part::Spelt("ffi"),
        '\u{fb04}' => Part::Spelt("ffl"),
        '\u{fb05}' | '\u{fb06}' => Part::Spelt("st"),
        '\u{2010}' | '\u{2011}' => Part::Plain('-'),
        // Left for the line's end, where it joins; elsewhere it is dropped.
        '\u{ad}' => Part::Plain('\u{ad}'),
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fff0}'..='\u{ffff}'
        | '\u{e0000}'..='\u{e007f}' => Part::Nothing,
        _ if is_bullet(ch) => Part::Plain(BULLET),
        // Wingdings and Symbol through their Private Use images, and through the codes themselves.
        '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{f076}' | '\u{f0fc}' | '\u{f06e}' | '\u{f06c}'
        | '\u{f09f}' | '\u{f0a8}' | '\u{f075}' | '\u{f071}' | '\u{f0be}' | '\u{f0ae}' => Part::PictureBullet,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}' => Part::Nothing,
        _ if pictures => Part::PictureBullet,
        _ => Part::Plain(ch),
    }
}

impl Part {
    fn of_ascii(ch: char) -> Self {
        if ch == ' ' { Self::Space } else { Self::Plain(ch) }
    }
}

/// Marks that only ever serve as bullets.
fn is_bullet(ch: char) -> bool {
    matches!(
        ch,
        '•' | '◦'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '●'
            | '○'
            | '‣'
            | '⁃'
            | '∙'
            | '➢'
            | '➤'
            | '►'
            | '▶'
            | '▸'
            | '✓'
            | '✔'
            | '❖'
            | '◆'
            | '◇'
            | '⬥'
            | '✦'
            | '❑'
            | '❒'
            | '➔'
            | '➣'
            | '⦁'
            | '⚫'
            | '◼'
            | '◾'
            | '⮚'
            | '\u{b7}'
    )
}

/// Whether `ch` belongs to a script that is written without spaces.
pub(crate) fn is_unspaced(ch: char) -> bool {
    matches!(ch,
        '\u{2e80}'..='\u{303f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// The letter that a spacing accent and a base letter drawn over each other make, as some typesetters do.
pub(crate) fn composed(base: char, accent: char) -> Option<char> {
    const ACCENTED: [(char, &str, &str); 9] = [
        ('´', "aeiouyAEIOUYcnszCNSZ", "áéíóúýÁÉÍÓÚÝćńśźĆŃŚŹ"),
        ('`', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        ('¨', "aeiouyAEIOU", "äëïöüÿÄËÏÖÜ"),
        ('ˆ', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ('˜', "anoANO", "ãñõÃÑÕ"),
        ('ˇ', "cdenrstzCDENRSTZ", "čďěňřšťžČĎĚŇŘŠŤŽ"),
        ('¸', "csCS", "çşÇŞ"),
        ('˚', "auAU", "åůÅŮ"),
        ('¯', "aeiouAEIOU", "āēīōūĀĒĪŌŪ"),
    ];
    let (_, bases, letters) = ACCENTED.iter().find(|(mark, ..)| *mark == accent)?;
    let base = match base {
        'ı' => 'i',
        other => other,
    };
    bases.chars().zip(letters.chars()).find(|(b, _)| *b == base).map(|(_, letter)| letter)
}

#[cfg(test)]
mod tests {
    use super::{Part, composed, part};

    #[test]
    fn ligatures_are_spelt_out() {
        assert_eq!(part('\u{fb03}', false), Part::Spelt("ffi"));
    }

    #[test]
    fn bullets_become_one_bullet_and_icons_nothing() {
        assert_eq!(part('▪', false), Part::Plain('•'));
        assert_eq!(part('\u{f0b7}', false), Part::PictureBullet);
        assert_eq!(part('\u{f0e1}', false), Part::Nothing, "an icon font's picture");
        assert_eq!(part('r', true), Part::PictureBullet, "Wingdings without a mapping of its own");
    }

    #[test]
    fn accents_over_letters_compose() {
        assert_eq!(composed('e', '´'), Some('é'));
        assert_eq!(composed('x', '´'), None);
    }
}

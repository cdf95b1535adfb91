//! Colours as style sheets and old attributes write them.

use crate::text::colour::Rgb;

/// A colour that a declaration gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    /// Opaque enough to be seen.
    Solid(Rgb),
    /// Not painted at all.
    Nothing,
    /// Something that is not worked out here (a variable, a gradient, another notation).
    Unknown,
}

/// The names in common use for text and backgrounds.
const NAMED: &[(&str, Rgb)] = &[
    ("aliceblue", Rgb(240, 248, 255)),
    ("black", Rgb::BLACK),
    ("blue", Rgb(0, 0, 255)),
    ("brown", Rgb(165, 42, 42)),
    ("crimson", Rgb(220, 20, 60)),
    ("darkblue", Rgb(0, 0, 139)),
    ("darkgray", Rgb(169, 169, 169)),
    ("darkgreen", Rgb(0, 100, 0)),
    ("darkgrey", Rgb(169, 169, 169)),
    ("darkred", Rgb(139, 0, 0)),
    ("darkslategray", Rgb(47, 79, 79)),
    ("dimgray", Rgb(105, 105, 105)),
    ("floralwhite", Rgb(255, 250, 240)),
    ("ghostwhite", Rgb(248, 248, 255)),
    ("gold", Rgb(255, 215, 0)),
    ("gray", Rgb(128, 128, 128)),
    ("green", Rgb(0, 128, 0)),
    ("grey", Rgb(128, 128, 128)),
    ("ivory", Rgb(255, 255, 240)),
    ("lightblue", Rgb(173, 216, 230)),
    ("lightgray", Rgb(211, 211, 211)),
    ("lightgrey", Rgb(211, 211, 211)),
    ("maroon", Rgb(128, 0, 0)),
    ("midnightblue", Rgb(25, 25, 112)),
    ("mintcream", Rgb(245, 255, 250)),
    ("navy", Rgb(0, 0, 128)),
    ("olive", Rgb(128, 128, 0)),
    ("orange", Rgb(255, 165, 0)),
    ("purple", Rgb(128, 0, 128)),
    ("red", Rgb(255, 0, 0)),
    ("silver", Rgb(192, 192, 192)),
    ("slategray", Rgb(112, 128, 144)),
    ("snow", Rgb(255, 250, 250)),
    ("steelblue", Rgb(70, 130, 180)),
    ("teal", Rgb(0, 128, 128)),
    ("white", Rgb::WHITE),
    ("whitesmoke", Rgb(245, 245, 245)),
    ("yellow", Rgb(255, 255, 0)),
];

/// The colour that `value`, in small letters, stands for; none where it is no colour at all.
pub(super) fn parse(value: &str) -> Option<Paint> {
    let value = value.trim();
    if let Some(digits) = value.strip_prefix('#') {
        return hexadecimal(digits);
    }
    if let Some((name, arguments)) = value.split_once('(') {
        let is_rgb = matches!(name.trim(), "rgb" | "rgba");
        return Some(if is_rgb { by_channels(arguments.trim_end_matches(')')) } else { Paint::Unknown });
    }
    if value == "transparent" {
        return Some(Paint::Nothing);
    }
    NAMED.iter().find(|(name, _)| *name == value).map(|(_, rgb)| Paint::Solid(*rgb))
}

/// The same for attributes of old (`bgcolor`), where the number sign may be missing.
pub(super) fn parse_attribute(value: &str) -> Option<Paint> {
    let value = value.trim().to_ascii_lowercase();
    parse(&value).or_else(|| hexadecimal(&value).filter(|_| value.len() == 6))
}

fn hexadecimal(digits: &str) -> Option<Paint> {
    let nibbles: Vec<u8> =
        digits.chars().map(|c| c.to_digit(16).and_then(|n| u8::try_from(n).ok())).collect::<Option<_>>()?;
    let (rgb, alpha) = match nibbles.as_slice() {
        [r, g, b] => (Rgb(r * 17, g * 17, b * 17), 255),
        [r, g, b, a] => (Rgb(r * 17, g * 17, b * 17), a * 17),
        [r, rr, g, gg, b, bb] => (Rgb(r * 16 + rr, g * 16 + gg, b * 16 + bb), 255),
        [r, rr, g, gg, b, bb, a, aa] => (Rgb(r * 16 + rr, g * 16 + gg, b * 16 + bb), a * 16 + aa),
        _ => return None,
    };
    Some(if alpha < FAINT { Paint::Nothing } else { Paint::Solid(rgb) })
}

/// Opacity, of 255, below which nothing is seen.
const FAINT: u8 = 26;

fn by_channels(arguments: &str) -> Paint {
    let numbers = arguments.split([',', '/', ' ']).map(str::trim).filter(|part| !part.is_empty());
    let channel = |part: &str, whole: f32| match part.strip_suffix('%') {
        Some(percent) => percent.parse::<f32>().ok().map(|n| n * 2.55),
        None => part.parse::<f32>().ok().map(|n| n * whole),
    };
    let mut channels = Vec::new();
    for (place, part) in numbers.enumerate().take(4) {
        let Some(value) = channel(part, if place == 3 { 255.0 } else { 1.0 }) else { return Paint::Unknown };
        // A float too large or not a number is cut to the range by the cast.
        channels.push(value.clamp(0.0, 255.0) as u8);
    }
    match channels.as_slice() {
        [_, _, _, alpha] if *alpha < FAINT => Paint::Nothing,
        [r, g, b, ..] => Paint::Solid(Rgb(*r, *g, *b)),
        _ => Paint::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notations() {
        let red = Some(Paint::Solid(Rgb(255, 0, 0)));
        for value in
            ["#f00", "#ff0000", "#FF0000ff", "red", "rgb(255, 0, 0)", "rgb(100% 0% 0%)", "rgba(255,0,0,.5)"]
        {
            assert_eq!(parse(value), red, "{value}");
        }
        assert_eq!(parse("rgba(0,0,0,0)"), Some(Paint::Nothing));
        assert_eq!(parse("var(--ink)"), Some(Paint::Unknown));
        assert_eq!(parse("rgb(1,x,3)"), Some(Paint::Unknown));
        assert_eq!((parse("#ff"), parse("bold")), (None, None));
        assert_eq!(parse_attribute("FF0000"), red);
    }
}

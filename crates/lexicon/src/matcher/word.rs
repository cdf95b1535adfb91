//! One word of a spelling or of a text, and its hash.

/// Multiplier of the hash: the golden ratio in 64 bits.
pub(super) const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
/// Longest number of a version that is glued to a word, in digits ("Java8", "Oracle11g").
const VERSION: usize = 2;

/// A run of letters and digits, or one byte of anything else.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// One past its last byte.
    pub(super) end: usize,
    pub(super) hash: u64,
}

impl Word {
    /// The word that begins at byte `start`; none at the end of the text.
    pub(super) fn at(text: &[u8], start: usize) -> Option<Self> {
        let first = *text.get(start)?;
        let mut word = Self { end: start + 1, hash: u64::from(first) };
        if first.is_ascii_alphanumeric() {
            for byte in text[start + 1..].iter().take_while(|byte| byte.is_ascii_alphanumeric()) {
                word.hash = word.hash.wrapping_mul(MIX).rotate_left(5) ^ u64::from(*byte);
                word.end += 1;
            }
        }
        Some(word)
    }

    /// The word that goes on with a spelling, with the space before it.
    pub(super) fn after(text: &[u8], start: usize) -> Option<Self> {
        let space = usize::from(text.get(start) == Some(&b' '));
        Self::at(text, start + space).map(|word| Self { hash: word.hash ^ (space as u64) << 63, ..word })
    }
}

/// The word without the version that is glued to it ("java" of "java8", "oracle" of "oracle11g").
pub(super) fn stem(word: &[u8]) -> Option<&[u8]> {
    if !word[1..].iter().rev().take(2).any(u8::is_ascii_digit) {
        return None;
    }
    let mut rest = word;
    if let [head @ .., digit, b'c' | b'g' | b'i' | b'x'] = word
        && digit.is_ascii_digit()
    {
        rest = &word[..=head.len()];
    }
    let digits = rest.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let stem = &rest[..rest.len() - digits];
    ((1..=VERSION).contains(&digits) && stem.last().is_some_and(u8::is_ascii_alphabetic)).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_no_part_of_the_stem() {
        let stem = |word: &str| stem(word.as_bytes()).map(|stem| String::from_utf8_lossy(stem).into_owned());
        assert_eq!(stem("java8").as_deref(), Some("java"));
        assert_eq!(stem("oracle11g").as_deref(), Some("oracle"));
        for word in ["java", "java2000", "8", "11g", "c", "+"] {
            assert_eq!(stem(word), None, "{word}");
        }
    }
}

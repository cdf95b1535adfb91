//! Where a spelling may begin and end.
//!
//! "C++", "C#", ".NET", "Node.js" and "CI/CD" are words of this field; "java" in "JavaScript", "sql" in "NoSQL" and "go" in a web
//! address are not.

/// How much of an address is looked at to either side, in bytes.
const ADDRESS: usize = 80;

/// Whether the spelling at `start..end` stands by itself in `text`.
pub(super) fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let Some(spelling) = bytes.get(start..end) else { return false };
    let (before, after) = (&text[..start], &text[end..]);
    begins(before, spelling)
        && ends(after, spelling)
        && !counts_or_rates(after, spelling)
        && !in_address(text, start, end)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn begins(before: &str, spelling: &[u8]) -> bool {
    let mut chars = before.chars().rev();
    let Some(last) = chars.next() else { return true };
    if !spelling.first().is_some_and(u8::is_ascii_alphanumeric) {
        // ".NET", but not the end of "example.net"; "(basic)" after anything.
        return spelling.first() != Some(&b'.') || !is_word(last);
    }
    let glued = chars.next().is_some_and(is_word);
    match last {
        // "chart.js" is no JavaScript, "Objective-C" and "USB-C" no C.
        '.' => !glued,
        '-' | '\'' => spelling.len() > 1 || !glued,
        '@' | '#' => false,
        c => !is_word(c),
    }
}

fn ends(after: &str, spelling: &[u8]) -> bool {
    let mut chars = after.chars();
    let Some(first) = chars.next() else { return true };
    if !spelling.last().is_some_and(u8::is_ascii_alphanumeric) {
        return !first.is_alphabetic() || spelling.last() == Some(&b':');
    }
    let glued = chars.next().is_some_and(is_word);
    match first {
        '+' | '#' | '*' => spelling.len() > 1 && first != '#',
        '-' | '\'' => spelling.len() > 1 || !glued,
        c if c.is_ascii_digit() => spelling.len() > 2 && has_version(after, spelling),
        c => !is_word(c),
    }
}

/// "Java8", "Python3.6", "Oracle11g": a letter, then a number of one or two digits, and a small letter at most.
fn has_version(after: &str, spelling: &[u8]) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let letters = spelling.last().is_some_and(u8::is_ascii_alphabetic);
    let rest = after[digits..].strip_prefix(['c', 'g', 'i', 'x']).unwrap_or(&after[digits..]);
    letters && digits <= 2 && !rest.chars().next().is_some_and(is_word)
}

/// "Java 8" in "Java 8 years" and "Java 4" in "Java 4/5": the number is none of a version, and the shorter spelling is found.
fn counts_or_rates(after: &str, spelling: &[u8]) -> bool {
    let digits = spelling.iter().rev().take_while(|b| b.is_ascii_digit()).count();
    let apart = spelling.len().checked_sub(digits + 1).is_some_and(|at| spelling[at] == b' ');
    let unit = after.trim_start_matches([' ', '+']).as_bytes();
    let is = |word: &[u8]| unit.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    let rated = ["/5", "/10"].iter().any(|scale| {
        after
            .strip_prefix(scale)
            .is_some_and(|rest| !rest.starts_with(|c: char| is_word(c) || matches!(c, '/' | '.')))
    });
    digits > 0 && apart && (rated || is(b"year") || is(b"yr") || is(b"month"))
}

/// Inside a web or mail address. The text's white space is spaces and line feeds.
fn in_address(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let space = |byte: &u8| matches!(byte, b' ' | b'\n');
    let before = &bytes[start.saturating_sub(ADDRESS)..start];
    let before = &before[before.iter().rposition(space).map_or(0, |at| at + 1)..];
    let after = &bytes[end..bytes.len().min(end + ADDRESS)];
    let after = &after[..after.iter().position(space).unwrap_or(after.len())];
    has_sign(before) || has_sign(after)
}

/// A mark of an address stands in `part`.
fn has_sign(part: &[u8]) -> bool {
    let starts = |at: usize, mark: &str| {
        part[at..].get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark.as_bytes()))
    };
    part.iter().enumerate().any(|(at, byte)| match byte {
        b'@' => true,
        b':' => starts(at, "://"),
        b'.' => [".com", ".org", ".io/", ".in/", ".me/"].iter().any(|end| starts(at, end)),
        b'w' | b'W' => starts(at, "www."),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alone(text: &str, word: &str) -> bool {
        let start = text.find(word).expect("the word is in the text");
        stands_alone(text, start, start + word.len())
    }

    #[test]
    fn words_of_the_field() {
        assert!(alone("in C++.", "C++"));
        assert!(alone("C/C++/C#", "C#"));
        assert!(alone("C/C++/C#", "C++"));
        assert!(alone("(.NET)", ".NET"));
        assert!(alone("uses Node.js,", "Node.js"));
        assert!(alone("Java/J2EE", "Java"));
        assert!(alone("python,c,java", "c"));
        assert!(alone("Java8", "Java"));
        assert!(alone("Python3.6", "Python"));
        assert!(alone("Java-based", "Java"));
        assert!(alone("Oracle11g, Java", "Oracle"));
        assert!(alone("Java 8/11/17", "Java 8"));
    }

    #[test]
    fn parts_of_other_words() {
        assert!(!alone("JavaScript", "Java"));
        assert!(!alone("NoSQL", "SQL"));
        assert!(!alone("C++", "C"));
        assert!(!alone("C#", "C"));
        assert!(!alone("USB-C", "C"));
        assert!(!alone("C-level", "C"));
        assert!(!alone("chart.js", "js"));
        assert!(!alone("example.net", ".net"));
        assert!(!alone("github.com/ada", "github"));
        assert!(!alone("ada@java.example", "java"));
        assert!(!alone("MP3Java2000", "Java"));
        assert!(!alone("Java 8 years", "Java 8"));
        assert!(!alone("Java 4/5", "Java 4"));
        assert!(!alone("Python 3+ yrs", "Python 3"));
    }
}

//! RTF as a row of tokens: braces, control words, control symbols, bytes.

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\name` with its number.
    Word(&'a str, Option<i32>),
    /// A backslash and a character that is no letter.
    Symbol(u8),
    /// `\'xx`
    Byte(u8),
    /// Bytes as they stand.
    Text(&'a [u8]),
}

/// Reads tokens out of bytes.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The bytes from here on for which `belongs` holds.
    fn run(&mut self, belongs: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.bytes.get(self.at..).unwrap_or(&[]);
        let length = rest.iter().position(|b| !belongs(*b)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or(&[])
    }

    fn control(&mut self) -> Token<'a> {
        let Some(first) = self.peek() else { return Token::Text(&[]) };
        if first.is_ascii_alphabetic() {
            return self.word();
        }
        self.at += 1;
        if first == b'\'' { self.hex() } else { Token::Symbol(first) }
    }

    fn word(&mut self) -> Token<'a> {
        let name = std::str::from_utf8(self.run(|b| b.is_ascii_alphabetic())).unwrap_or("");
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        self.run(|b| b.is_ascii_digit());
        let digits = self.bytes.get(start..self.at).unwrap_or(&[]);
        let number = std::str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok());
        if self.peek() == Some(b' ') {
            self.at += 1;
        }
        if name == "bin" {
            // Raw bytes follow; they may hold braces.
            let length = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
            self.at = self.at.saturating_add(length).min(self.bytes.len());
        }
        Token::Word(name, number)
    }

    fn hex(&mut self) -> Token<'a> {
        let digits = self.bytes.get(self.at..self.at + 2).and_then(|pair| std::str::from_utf8(pair).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                self.at += 2;
                Token::Byte(byte)
            }
            None => Token::Text(&[]),
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.run(|b| matches!(b, b'\r' | b'\n' | 0));
        let first = self.peek()?;
        Some(match first {
            b'{' | b'}' | b'\\' => {
                self.at += 1;
                match first {
                    b'{' => Token::Open,
                    b'}' => Token::Close,
                    _ => self.control(),
                }
            }
            _ => Token::Text(self.run(|b| !matches!(b, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0))),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_bytes() {
        let tokens: Vec<_> = Tokens::new(b"{\\b1 Ab\\u-10179?\\'e9\\~\r\n\\par}").collect();
        assert_eq!(
            tokens,
            [
                Token::Open,
                Token::Word("b", Some(1)),
                Token::Text(b"Ab"),
                Token::Word("u", Some(-10179)),
                Token::Text(b"?"),
                Token::Byte(0xe9),
                Token::Symbol(b'~'),
                Token::Word("par", None),
                Token::Close,
            ]
        );
    }

    #[test]
    fn raw_bytes_are_passed_over() {
        let tokens: Vec<_> = Tokens::new(b"\\bin3 {{{x").collect();
        assert_eq!(tokens, [Token::Word("bin", Some(3)), Token::Text(b"x")]);
        assert_eq!(Tokens::new(b"\\bin99999999 {").count(), 1);
    }
}

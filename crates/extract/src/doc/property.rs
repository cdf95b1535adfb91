//! Single property modifiers, "sprms": a number that also tells the length of what follows it.

use super::bytes::{part, u16_at};

/// The properties in a list, one after the other, each with its operand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Properties<'a> {
    rest: &'a [u8],
}

impl<'a> Properties<'a> {
    pub(super) fn new(list: &'a [u8]) -> Self {
        Self { rest: list }
    }
}

impl<'a> Iterator for Properties<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let code = u16_at(self.rest, 0)?;
        let rest = self.rest.get(2..)?;
        let (lead, length) = operand(code, rest);
        let operand = part(rest, lead, length);
        self.rest = rest.get(lead + length..).unwrap_or(&[]);
        Some((code, operand))
    }
}

/// The definition of a table's row: the one operand whose length takes sixteen bits, counted one too many.
const ROW: u16 = 0xd608;

/// Changed tab stops: where the length is 255, it follows from what is said.
const TABS: u16 = 0xc615;

/// The bytes before an operand that tell its length, and its length.
fn operand(code: u16, rest: &[u8]) -> (usize, usize) {
    let byte = |at: usize| rest.get(at).map_or(0, |byte| usize::from(*byte));
    match code >> 13 {
        0 | 1 => (0, 1),
        2 | 4 | 5 => (0, 2),
        3 => (0, 4),
        7 => (0, 3),
        _ if code == ROW => (2, usize::from(u16_at(rest, 0).unwrap_or(0)).saturating_sub(1)),
        _ if code == TABS && byte(0) == 255 => {
            let deleted = 4 * byte(1);
            (1, 2 + deleted + 3 * byte(2 + deleted))
        }
        _ => (1, byte(0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operands_are_as_long_as_their_numbers_say() {
        let list = [
            0x35, 0x08, 1, 0x43, 0x4a, 24, 0, 0x08, 0xd6, 3, 0, 9, 9, 0x12, 0xd6, 1, 7, 0x49, 0x66, 2, 0, 0,
            0,
        ];
        let found: Vec<_> = Properties::new(&list).collect();
        let expected: [(u16, &[u8]); 5] =
            [(0x0835, &[1]), (0x4a43, &[24, 0]), (0xd608, &[9, 9]), (0xd612, &[7]), (0x6649, &[2, 0, 0, 0])];
        assert_eq!(found, expected);
        assert_eq!(Properties::new(&list[..4]).count(), 1, "cut off in the middle of a number");
    }
}

//! Numbers and tables in the bytes of a stream. Nothing is there for certain: what lies beyond the end is `None`,
//! empty or zero.

use std::ops::Range;

/// The number of sixteen bits at `at`.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|n| u16::from_le_bytes(*n))
}

/// The number of thirty-two bits at `at`.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|n| u32::from_le_bytes(*n))
}

/// `length` bytes from `at` on, as many of them as there are.
pub(super) fn part(bytes: &[u8], at: usize, length: usize) -> &[u8] {
    let rest = bytes.get(at..).unwrap_or(&[]);
    rest.get(..length).unwrap_or(rest)
}

/// What the format calls a PLC: positions in ascending order, then a record for each space between two of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plc<'a> {
    bytes: &'a [u8],
    records: usize,
    size: usize,
}

impl<'a> Plc<'a> {
    /// The table that fills `bytes`, its records of `size` bytes.
    pub(super) fn new(bytes: &'a [u8], size: usize) -> Self {
        Self::counted(bytes, bytes.len().saturating_sub(4) / (4 + size), size)
    }

    /// The table at the start of `bytes` with so many records.
    pub(super) fn counted(bytes: &'a [u8], records: usize, size: usize) -> Self {
        Self { bytes, records, size }
    }

    pub(super) fn len(&self) -> usize {
        self.records
    }

    /// The positions between which the record `index` stands; empty where they do not ascend.
    pub(super) fn range(&self, index: usize) -> Range<u32> {
        let position = |index: usize| u32_at(self.bytes, index.saturating_mul(4)).unwrap_or(0);
        let start = position(index);
        start..position(index.saturating_add(1)).max(start)
    }

    pub(super) fn record(&self, index: usize) -> &'a [u8] {
        part(self.bytes, 4 * (self.records + 1) + index.saturating_mul(self.size), self.size)
    }

    /// The record whose positions hold `position`.
    pub(super) fn find(&self, position: u32) -> Option<usize> {
        let (mut low, mut high) = (0, self.records);
        while low < high {
            let middle = low.midpoint(high);
            if self.range(middle).end <= position {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        (low < self.records && self.range(low).contains(&position)).then_some(low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_found_into_and_never_beyond() {
        let bytes: Vec<u8> =
            [0u32, 10, 30].into_iter().flat_map(u32::to_le_bytes).chain([7, 8, 9, 10]).collect();
        let plc = Plc::new(&bytes, 2);
        assert_eq!((plc.len(), plc.find(9), plc.find(10), plc.find(30)), (2, Some(0), Some(1), None));
        assert_eq!((plc.record(1), plc.record(2)), (&[9u8, 10][..], &[][..]));
        assert_eq!(Plc::new(&bytes[..3], 2).find(0), None);
    }
}

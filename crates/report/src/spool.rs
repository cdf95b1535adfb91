//! Texts that are written down until they are wanted again, so that memory holds only where each stands.

use std::cell::RefCell;
use std::fmt;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};

/// What a spool writes to: a file without a name, or memory.
pub trait Store: Read + Write + Seek + fmt::Debug {}

impl<T: Read + Write + Seek + fmt::Debug> Store for T {}

/// Texts one after the other in a store that nobody else uses.
#[derive(Debug)]
pub struct Spool {
    /// Reading moves the place in it and changes nothing else. Between calls that place is the end.
    store: RefCell<BufWriter<Box<dyn Store>>>,
    /// Bytes kept.
    end: u64,
}

impl Spool {
    /// A spool in `store`, which is empty.
    #[must_use]
    pub fn new(store: impl Store + 'static) -> Self {
        Self { store: RefCell::new(BufWriter::new(Box::new(store))), end: 0 }
    }

    /// Keeps `text` behind what is kept, and gives the byte at which it begins.
    ///
    /// # Errors
    /// When the store takes no more.
    pub fn keep(&mut self, text: &[u8]) -> io::Result<u64> {
        self.store.get_mut().write_all(text)?;
        let at = self.end;
        self.end += text.len() as u64;
        Ok(at)
    }

    /// Puts down what is not yet, so that a full disk is noticed.
    ///
    /// # Errors
    /// When the store takes no more.
    pub fn flush(&mut self) -> io::Result<()> {
        self.store.get_mut().flush()
    }

    /// The `bytes` bytes from `at` on.
    ///
    /// # Errors
    /// When they cannot be read, or were never kept.
    pub fn read(&self, at: u64, bytes: usize) -> io::Result<Vec<u8>> {
        if at.checked_add(bytes as u64).is_none_or(|end| end > self.end) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let mut store = self.store.borrow_mut();
        let mut text = vec![0; bytes];
        // Seeking puts down first what is still in the buffer.
        store.seek(SeekFrom::Start(at))?;
        store.get_mut().read_exact(&mut text)?;
        store.seek(SeekFrom::Start(self.end))?;
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Full;

    #[test]
    fn what_is_kept_comes_back_in_any_order_and_between_keeping() {
        let mut spool = Spool::new(io::Cursor::new(Vec::new()));
        let texts: Vec<Vec<u8>> = (0..100).map(|i| vec![i; usize::from(i) * 40]).collect();
        let mut places = Vec::new();
        for text in &texts {
            places.push(spool.keep(text).expect("kept"));
            assert_eq!(spool.read(0, 0).expect("nothing is there"), b"");
        }
        for (text, at) in texts.iter().zip(places).rev() {
            assert_eq!(&spool.read(at, text.len()).expect("it is there"), text);
        }
    }

    #[test]
    fn what_was_never_kept_is_an_error() {
        let mut spool = Spool::new(io::Cursor::new(Vec::new()));
        spool.keep(b"four").expect("kept");
        for (at, bytes) in [(0, 5), (4, 1), (u64::MAX, 1), (u64::MAX, 2)] {
            assert!(spool.read(at, bytes).is_err(), "{at} {bytes}");
        }
    }

    #[test]
    fn a_full_disk_is_an_error_at_the_latest_when_all_is_put_down() {
        let mut spool = Spool::new(Full::after(10));
        let kept = spool.keep(b"more than ten bytes").and_then(|_| spool.flush());
        assert_eq!(kept.expect_err("it is full").kind(), io::ErrorKind::StorageFull);
    }
}

//! How much a PDF file inflates to, asked before it is opened: the reader inflates each stream whole, whatever
//! its size. What is seen here are deflated streams as they stand in the file; one that is encrypted, or
//! deflated under another coding, is not.

use std::io::Read;

use flate2::read::ZlibDecoder;
use flate2::{Decompress, FlushDecompress};
use memchr::memmem;

use crate::{Limits, Unreadable};

/// Deflate never makes more than this of a byte (RFC 1951: 258 bytes of two bits; zlib's own figure).
const MOST: usize = 1032;
/// Deflated streams within deflated streams that are looked into.
const DEPTH: usize = 4;
/// How far before its data a stream's dictionary may begin, in bytes.
const DICTIONARY: usize = 2048;
/// Bytes of an inflated pixel, at most four colours of two bytes.
const PIXEL: u64 = 8;

/// Makes sure that the streams of `bytes` together stay within [`Limits::inflated_bytes`], and each image within
/// its pixels. Images are inflated only where one is drawn, and then one at a time, so they are not summed.
///
/// # Errors
/// [`Unreadable::TooLarge`] when they do not.
pub(super) fn within(bytes: &[u8], limits: &Limits) -> Result<(), Unreadable> {
    let image = usize::try_from(limits.image_pixels.saturating_mul(PIXEL)).unwrap_or(usize::MAX);
    if are_small(bytes, limits.inflated_bytes, image) {
        return Ok(());
    }
    let mut left = limits.inflated_bytes;
    for stream in streams(bytes) {
        let room = if stream.image { image } else { left };
        let size = inflated(stream.data, room);
        if size > room {
            let limit = if stream.image { image } else { limits.inflated_bytes };
            return Err(Unreadable::TooLarge { bytes: limit.saturating_add(size - room), limit });
        }
        if !stream.image {
            left -= size;
        }
    }
    Ok(())
}

/// Whether the streams can't be more than `room` together, nor one image more than `image`, by their deflated
/// lengths alone.
fn are_small(bytes: &[u8], room: usize, image: usize) -> bool {
    let mut heads = Heads::default();
    let mut left = room / MOST;
    streams(bytes).all(|stream| {
        let size = stream.data.len();
        let fits = if stream.image { size <= image / MOST } else { size <= left };
        if !stream.image {
            left = left.saturating_sub(size);
        }
        fits && (stream.once || !heads.is_deflated(stream.data))
    })
}

/// A deflated stream of the file.
struct Stream<'a> {
    data: &'a [u8],
    image: bool,
    /// Its dictionary plainly says that it is deflated once.
    once: bool,
}

fn streams(bytes: &[u8]) -> impl Iterator<Item = Stream<'_>> {
    memmem::find_iter(bytes, b"stream").filter_map(|at| {
        let (before, rest) = (bytes.get(..at)?, bytes.get(at + 6..)?);
        let data = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"))?;
        if before.ends_with(b"end") || !is_deflated(data) {
            return None;
        }
        let data = memmem::find(data, b"endstream").map_or(data, |end| &data[..end]);
        let dictionary = before.get(at.saturating_sub(DICTIONARY)..)?;
        let dictionary = memmem::rfind(dictionary, b" obj").map_or(dictionary, |from| &dictionary[from..]);
        let image = memmem::find(dictionary, b"/Image").is_some();
        Some(Stream { data, image, once: names_one_filter(dictionary) })
    })
}

/// Whether a dictionary has deflating for its only filter, written so that it can mean nothing else.
fn names_one_filter(dictionary: &[u8]) -> bool {
    const FILTER: &[u8] = b"/Filter";
    let mut filters = memmem::find_iter(dictionary, FILTER);
    let (Some(at), None) = (filters.next(), filters.next()) else { return false };
    let value = dictionary.get(at + FILTER.len()..).unwrap_or_default();
    value.trim_ascii_start().starts_with(b"/FlateDecode") && !dictionary.contains(&b'#')
}

/// Whether `data` begins as RFC 1950 has a deflated stream begin.
fn is_deflated(data: &[u8]) -> bool {
    matches!(data, [method, flags, ..]
        if method & 0x0f == 8 && (u16::from(*method) << 8 | u16::from(*flags)).is_multiple_of(31))
}

/// Inflates the first bytes of streams, one after the other: a new inflater for each would cost more than the
/// bytes.
struct Heads(Decompress);

impl Default for Heads {
    fn default() -> Self {
        Self(Decompress::new(true))
    }
}

impl Heads {
    /// Whether what `data` inflates to is deflated again.
    fn is_deflated(&mut self, data: &[u8]) -> bool {
        let mut head = [0; 2];
        self.0.reset(true);
        let inflated = self.0.decompress(data, &mut head, FlushDecompress::None);
        inflated.is_ok() && self.0.total_out() == 2 && is_deflated(&head)
    }
}

/// The largest size `data` has on its way through its layers of deflation, in bytes; a little over `room` when it
/// is larger than that.
fn inflated(data: &[u8], room: usize) -> usize {
    let mut largest = 0;
    for layers in 1..=DEPTH {
        let mut reader: Box<dyn Read + '_> = Box::new(data);
        for _ in 0..layers {
            reader = Box::new(ZlibDecoder::new(reader));
        }
        let (size, again) = length(&mut reader, room);
        largest = largest.max(size);
        if largest > room || !again {
            break;
        }
    }
    largest
}

/// How many bytes `reader` gives, until they are more than `room` or it fails; and whether they are deflated again.
fn length(reader: &mut impl Read, room: usize) -> (usize, bool) {
    let mut buffer = [0; 1 << 14];
    let mut size = 0;
    let mut again = false;
    while size <= room {
        match reader.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(read) => {
                again |= size == 0 && is_deflated(&buffer[..read]);
                size += read;
            }
        }
    }
    (size, again)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::within;
    use crate::{Limits, Unreadable};

    const LIMITS: Limits = Limits {
        inflated_bytes: 1 << 20,
        image_pixels: 1 << 19,
        file_bytes: 1 << 20,
        pages: 9,
        scanned_pages: 9,
        picture_pixels: 9,
        glyphs: 9,
        text_bytes: 9,
        depth: 9,
    };

    fn deflated(data: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(data).expect("memory takes all");
        encoder.finish().expect("memory takes all")
    }

    fn object(dictionary: &str, data: &[u8]) -> Vec<u8> {
        let head = format!("7 0 obj\n<< {dictionary} /Length {} >>\nstream\r\n", data.len());
        [head.as_bytes(), data, b"\nendstream\nendobj\n"].concat()
    }

    fn size(file: &[u8]) -> Option<usize> {
        match within(file, &LIMITS) {
            Ok(()) => None,
            Err(Unreadable::TooLarge { bytes, .. }) => Some(bytes),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_stream_may_fill_the_limit_and_no_more() {
        assert_eq!(size(&object("", &deflated(&vec![b' '; 1 << 20]))), None);
        let over = size(&object("", &deflated(&vec![b' '; (1 << 20) + 1])));
        assert!(over.is_some_and(|bytes| bytes > 1 << 20));
    }

    #[test]
    fn streams_are_summed() {
        let half = object("", &deflated(&vec![b' '; 600 << 10]));
        assert_eq!(size(&half), None);
        assert!(size(&half.repeat(2)).is_some());
    }

    #[test]
    fn deflated_twice_counts_in_full() {
        let twice = deflated(&deflated(&vec![b' '; 300 << 20]));
        assert!(twice.len() < 2048, "else it would be looked at for its length alone");
        assert!(size(&object("/Filter [/FlateDecode /FlateDecode]", &twice)).is_some());
    }

    #[test]
    fn images_have_a_bound_of_their_own() {
        let page = object("/Subtype /Image", &deflated(&vec![0; 2 << 20]));
        assert_eq!(size(&page.repeat(3)), None, "three scanned pages");
        assert!(size(&object("/Subtype /Image", &deflated(&vec![0; 5 << 20]))).is_some());
    }

    #[test]
    fn what_is_not_deflated_is_left_alone() {
        assert_eq!(size(&object("", &vec![b' '; 2 << 20])), None);
        assert_eq!(size(b"stream\nendstream stream\n stream"), None);
    }
}

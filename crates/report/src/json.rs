//! JSON: one object a line for results, one array of them, one pretty object for manifest and ranking.

use std::io::{self, Write};

use serde::ser::{Error as _, SerializeSeq as _};
use serde::{Serialize, Serializer};

use crate::sheet::{ALIKE, MARK};
use crate::{Part, ResultLine, Results};

/// The rank in a line before it is known. Within a quotation the marks before its name would be escaped.
const NO_RANK: &str = ",\"rank\":null";

/// The duplicates in a line before they are known, likewise.
const NO_DUPLICATES: &str = ",\"duplicates\":[]";

/// A line of results, its duplicates left open, and its rank where it has one.
pub(crate) fn line(result: &ResultLine, ranked: bool) -> String {
    // Numbers and texts are always JSON.
    let line = serde_json::to_string(result).unwrap_or_default() + "\n";
    let line = line.replacen(NO_DUPLICATES, &format!(",\"duplicates\":{ALIKE}"), 1);
    if ranked { line.replacen(NO_RANK, &format!(",\"rank\":{MARK}"), 1) } else { line }
}

/// Writes one object a line, each ended by `\n`, in the order of the sources.
///
/// # Errors
/// When `out` cannot be written to, or the spool not read.
pub fn write_ndjson(out: &mut impl Write, results: &Results) -> io::Result<()> {
    results.by_source().into_iter().try_for_each(|place| out.write_all(&results.text(place, Part::Line)?))
}

/// Writes all results as one array, in the order of the sources.
///
/// # Errors
/// When `out` cannot be written to, or the spool not read.
pub fn write_array(out: &mut impl Write, results: &Results) -> io::Result<()> {
    write_json(out, &Lines(results))
}

/// All results, one in memory at a time.
struct Lines<'a>(&'a Results);

impl Serialize for Lines<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let places = self.0.by_source();
        let mut lines = serializer.serialize_seq(Some(places.len()))?;
        for place in places {
            let text = self.0.text(place, Part::Line).map_err(S::Error::custom)?;
            let line: ResultLine = serde_json::from_slice(&text).map_err(S::Error::custom)?;
            lines.serialize_element(&line)?;
        }
        lines.end()
    }
}

/// Writes one object for people and programs, ended by `\n`.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_json(out: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, record)?;
    out.write_all(b"\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Kept, written};

    #[test]
    fn a_line_a_result_that_reads_back() {
        let kept = Kept::new();
        let text = written(|out| write_ndjson(out, &kept.results()));
        assert_eq!(text.lines().count(), kept.results.len());
        assert!(text.starts_with("{\"type\":\"result\",\"schema\":\"prescreen/1\",\"result_id\":\"sha256:"));
        let read: Vec<ResultLine> =
            text.lines().map(|line| serde_json::from_str(line).expect("a result")).collect();
        assert_eq!(read, kept.ranked());
        let lines: String =
            read.iter().map(|result| serde_json::to_string(result).expect("JSON") + "\n").collect();
        assert_eq!(text, lines, "a rank that is put in is written as any number");
    }

    #[test]
    fn an_array_is_what_all_results_at_once_would_be() {
        let kept = Kept::new();
        let array = written(|out| write_array(out, &kept.results()));
        assert_eq!(array, written(|out| write_json(out, &kept.ranked())));
    }
}

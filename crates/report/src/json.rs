//! JSON: one object a line for results, one pretty object for manifest and ranking.

use std::io::{self, Write};

use serde::Serialize;

use crate::ResultLine;

/// Writes one object a line, each ended by `\n`.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_ndjson(out: &mut impl Write, results: &[ResultLine]) -> io::Result<()> {
    for result in results {
        serde_json::to_writer(&mut *out, result)?;
        out.write_all(b"\n")?;
    }
    Ok(())
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
        let text = written(|out| write_ndjson(out, &kept.results));
        assert_eq!(text.lines().count(), kept.results.len());
        assert!(text.starts_with("{\"type\":\"result\",\"schema\":\"prescreen/1\",\"result_id\":\"sha256:"));
        let read: Vec<ResultLine> =
            text.lines().map(|line| serde_json::from_str(line).expect("a result")).collect();
        assert_eq!(read, kept.results);
    }
}

//! A breakdown while one file is read or judged is that file's result.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::Failure;

/// What `work` gives; its breakdown is a failure, not the end of the run.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    // Nothing that `work` changes outlives its breakdown.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Failure::broke_down()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_breakdown_is_a_failure() {
        let broken: Result<(), Failure> = guarded(|| panic!("a reader's mistake"));
        assert_eq!(broken.map_err(|failure| failure.code), Err("PANICKED"));
    }
}

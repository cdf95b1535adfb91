//! Fields: of their instructions only the target of a hyperlink is wanted.

/// Longest instruction kept, in bytes.
const LONGEST: usize = 4096;

/// The instruction of a field while it is read.
#[derive(Debug, Default)]
pub(super) struct Instruction(String);

impl Instruction {
    pub(super) fn add(&mut self, text: &str) {
        if self.0.len() < LONGEST {
            self.0.push_str(text);
        }
    }

    /// The target of `HYPERLINK "target"`, if it is one; the next instruction starts from nothing.
    pub(super) fn take_target(&mut self) -> Option<String> {
        let instruction = std::mem::take(&mut self.0);
        let rest = instruction.trim_start().strip_prefix("HYPERLINK")?.trim_start();
        let target = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => rest.split_whitespace().next().filter(|word| !word.starts_with('\\')),
        };
        target.map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_of_hyperlinks() {
        let target = |text: &str| {
            let mut instruction = Instruction::default();
            instruction.add(text);
            instruction.take_target()
        };
        assert_eq!(
            target(" HYPERLINK \"mailto:z@example.org\" \\o x").as_deref(),
            Some("mailto:z@example.org")
        );
        assert_eq!(target("HYPERLINK https://example.org ").as_deref(), Some("https://example.org"));
        assert_eq!(target("PAGE \\* MERGEFORMAT"), None);
    }
}

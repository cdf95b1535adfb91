//! Words of a requisition that ask by what stands for age, origin, class, sex or health.

use prescreen_lexicon::Lexicon;

use super::Lint;

/// What the quoted texts of the TOML `text` say that stands for something else; comments say nothing.
pub(super) fn proxies(text: &str, lexicon: &Lexicon) -> Vec<Lint> {
    let mut lints: Vec<Lint> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        for quoted in quoted(line) {
            for found in lexicon.proxies(quoted) {
                let words = &quoted[found.start..found.end];
                let (stands_for, remedy) = (&found.proxy.stands_for, &found.proxy.remedy);
                lints.push(Lint {
                    line: at + 1,
                    criterion: None,
                    message: format!("\"{words}\" stands for {stands_for}"),
                    remedy: remedy.clone(),
                });
            }
        }
    }
    lints.dedup();
    lints
}

/// What stands between quotation marks in a line of TOML, up to its comment.
fn quoted(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut escaped = false;
    for (at, c) in line.char_indices() {
        match open {
            None if c == '#' => break,
            None if c == '"' || c == '\'' => open = Some((at + 1, c)),
            None => {}
            Some(_) if escaped => escaped = false,
            Some((_, '"')) if c == '\\' => escaped = true,
            Some((from, quote)) if c == quote => {
                parts.push(&line[from..at]);
                open = None;
            }
            Some(_) => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::lexicon;

    #[test]
    fn quoted_texts_up_to_the_comment() {
        assert_eq!(quoted(r#"a = ["x # y", 'z'] # "no""#), ["x # y", "z"]);
        assert_eq!(quoted(r#"a = "say \"hi\" now""#), [r#"say \"hi\" now"#]);
        assert!(quoted("# \"nothing\"").is_empty());
    }

    #[test]
    fn each_proxy_has_its_line_and_remedy() {
        let text = "title = \"Young engineer\"\nlabel = \"Native speaker of English\"\n# label = \"young\"\nfields = [\"stanford\"]\n\
            question = \"Which year did you graduate in, 2015?\"\nlabel = \"Lives in postcode 10115\"\nlabel = \"At most 5 years\"\n";
        let lints = proxies(text, lexicon());
        let lines: Vec<usize> = lints.iter().map(|lint| lint.line).collect();
        assert_eq!(lines, [1, 2, 4, 5, 6, 7], "{lints:?}");
        assert!(lints.iter().all(|lint| !lint.remedy.is_empty() && lint.message.contains("stands for")));
        assert!(proxies("label = \"React Native\"\nany_of = [\"react-native\"]\n", lexicon()).is_empty());
    }
}

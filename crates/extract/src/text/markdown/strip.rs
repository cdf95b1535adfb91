//! The parts of a Markdown file that no one sees: front matter, HTML comments, styles and scripts.

/// Lines of front matter at most: beyond them a `---` at the top was a rule.
const FRONT_MATTER: usize = 100;

/// How many lines of front matter the file starts with.
pub(super) fn front_matter(lines: &[&str]) -> usize {
    let fence = match lines.first().map(|line| line.trim_end()) {
        Some("---") => "---",
        Some("+++") => "+++",
        _ => return 0,
    };
    let end = lines.iter().take(FRONT_MATTER).skip(1).position(|line| {
        let line = line.trim_end();
        line == fence || (fence == "---" && line == "...")
    });
    end.filter(|end| lines[1..=*end].iter().any(|line| line.contains([':', '=']))).map_or(0, |end| end + 2)
}

/// How what is not seen begins and ends.
const UNSEEN: &[(&str, &str)] = &[("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>")];

/// `text` without HTML comments, styles and scripts. One that is never closed is left as it is.
pub(super) fn without_unseen_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // An end that does not occur is looked for once: the text may hold a million beginnings.
    let mut closed = [true; UNSEEN.len()];
    while let Some(at) = rest.find('<') {
        let (before, tail) = rest.split_at(at);
        out.push_str(before);
        let kind = UNSEEN.iter().position(|(begin, _)| starts_with(tail, begin)).filter(|kind| closed[*kind]);
        let end = kind.and_then(|kind| find(tail, UNSEEN[kind].1));
        rest = match (kind, end) {
            (_, Some(end)) => &tail[end..],
            (kind, None) => {
                kind.into_iter().for_each(|kind| closed[kind] = false);
                out.push('<');
                &tail[1..]
            }
        };
    }
    out.push_str(rest);
    out
}

fn starts_with(text: &str, mark: &str) -> bool {
    text.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark))
}

/// One past the first `mark` in `text`, in any case.
fn find(text: &str, mark: &str) -> Option<usize> {
    let found =
        text.as_bytes().windows(mark.len()).position(|window| window.eq_ignore_ascii_case(mark.as_bytes()));
    found.map(|at| at + mark.len())
}

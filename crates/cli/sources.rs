//! The files that a run is over.

use std::io::{self, BufRead as _};
use std::path::{Path, PathBuf, absolute};

use prescreen_engine::{Discovery, Naming, Source};

use crate::args::ScreenArgs;
use crate::exit::Error;

/// The files below all paths, in path order, each once, without what the run itself writes.
pub(crate) fn sources(args: &ScreenArgs) -> Result<Discovery, Error> {
    let given = given(&args.paths)?;
    // One folder's files are called by their path below it; of several, by the whole path, so that they stay apart.
    let naming = if given.len() == 1 { Naming::BelowFolder } else { Naming::WithFolder };
    let parts = given.iter().map(|path| path.found(naming)).collect::<Result<Vec<_>, _>>()?;
    let mut all = Discovery::join(parts);
    if let Some(out) = &args.out {
        let inside = |path: &Given| {
            absolute(&path.path).ok().zip(absolute(out).ok()).is_some_and(|(p, o)| p.starts_with(o))
        };
        if given.iter().any(inside) {
            let out = out.display();
            return Err(Error::new(format!(
                "--out {out}: the resumes are in this folder; write into another one"
            )));
        }
        all = all.without(out);
    }
    if all.sources.is_empty() {
        let places: Vec<String> = args.paths.iter().map(|path| path.display().to_string()).collect();
        return Err(Error::new(format!("{}: no file to read", places.join(", "))));
    }
    Ok(all)
}

/// A path to look below.
struct Given {
    path: PathBuf,
    /// It stands in a list, where one path that is gone must not cost the others.
    listed: bool,
}

impl Given {
    fn found(&self, naming: Naming) -> Result<Discovery, Error> {
        match Discovery::of(&self.path, naming) {
            Err(_) if self.listed => {
                let source = Source::new(&self.path, &self.path);
                Ok(Discovery { sources: vec![source], left_alone: Vec::new() })
            }
            found => found.map_err(|e| Error::on(&self.path, "cannot read", &e)),
        }
    }
}

/// The paths given, `-` replaced by the list on standard input.
fn given(paths: &[PathBuf]) -> Result<Vec<Given>, Error> {
    let mut out = Vec::new();
    for path in paths {
        if path != Path::new("-") {
            out.push(Given { path: path.clone(), listed: false });
            continue;
        }
        for line in io::stdin().lock().lines() {
            let line = line
                .map_err(|e| Error::new(format!("cannot read the list of paths on standard input: {e}")))?;
            let line = line.trim_end_matches('\r');
            out.extend((!line.is_empty()).then(|| Given { path: line.into(), listed: true }));
        }
    }
    Ok(out)
}

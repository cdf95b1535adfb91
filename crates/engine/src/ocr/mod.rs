//! Recognition of text in scans by `tesseract`, a program of its own that has to be installed.
//!
//! It is run once a page, on one thread, with a limit on its time, and is handed a picture and nothing else: no
//! path, no name. The same picture gives the same words.

mod process;
mod tsv;

use std::ffi::OsStr;
use std::fmt;
use std::time::Duration;

use prescreen_extract::{Document, Limits, Picture, RecognisedWord, RemarkCode, Scan, Unreadable};

use crate::Failure;
use process::{Breakdown, output_of};

/// What recognises text in the pages of a run that are pictures.
#[derive(Clone, Debug)]
pub struct Recogniser {
    /// As `tesseract` takes them, such as `eng+deu`.
    languages: String,
    /// The name and version of the program.
    version: String,
}

/// Why text can't be recognised in this run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unequipped {
    /// There is no such program, or it does not answer.
    NoProgram,
    /// It does not know a language; the language, and those that it knows.
    NoLanguage(String, Vec<String>),
}

impl fmt::Display for Unequipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoProgram => f.write_str(
                "--ocr needs the program `tesseract`, which was not found; install it \
                 (Debian and Ubuntu: tesseract-ocr; Homebrew: tesseract), or run without --ocr",
            ),
            Self::NoLanguage(language, known) => write!(
                f,
                "--ocr-lang {language}: tesseract has no data for it, only for {}; install it \
                 (Debian and Ubuntu: tesseract-ocr-{language})",
                known.join(", ")
            ),
        }
    }
}

/// The program.
const PROGRAM: &str = "tesseract";
/// A crowded page takes some seconds.
const PAGE_TIME: Duration = Duration::from_secs(90);
/// It only has to say its name.
const ANSWER_TIME: Duration = Duration::from_secs(20);

impl Recogniser {
    /// The installed program, for text in these languages (`eng+deu`).
    ///
    /// # Errors
    /// When it is not installed, or has no data for a language.
    pub fn find(languages: &str) -> Result<Self, Unequipped> {
        let ask = |argument: &str| {
            let said = output_of(PROGRAM, [argument], &[], ANSWER_TIME).map_err(|_| Unequipped::NoProgram)?;
            Ok(String::from_utf8_lossy(&said).into_owned())
        };
        let version = ask("--version")?.lines().next().unwrap_or(PROGRAM).trim().to_owned();
        let listed = ask("--list-langs")?;
        let known: Vec<String> = listed.lines().skip(1).map(|line| line.trim().to_owned()).collect();
        match languages.split('+').find(|wanted| !known.iter().any(|known| known == wanted)) {
            Some(missing) => Err(Unequipped::NoLanguage(missing.to_owned(), known)),
            None => Ok(Self { languages: languages.to_owned(), version }),
        }
    }

    /// Program, version and languages, as results name them.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.version, self.languages)
    }

    /// What `extract` says of a file, or, where it has pages that are pictures, the document with their text.
    pub(crate) fn complete(
        &self,
        bytes: &[u8],
        limits: &Limits,
        read: Result<Document, Unreadable>,
    ) -> Result<Document, Failure> {
        let wanting = match &read {
            Ok(document) => document.remarks.iter().any(|r| r.code == RemarkCode::PageWithoutText),
            Err(why) => matches!(why, Unreadable::ImageOnly | Unreadable::Image(_)),
        };
        let opened = if wanting { Scan::open(bytes, limits) } else { Ok(None) };
        match opened.map_err(|why| Failure::from(&why))? {
            Some(scan) => self.scan(scan),
            None => read.map_err(|why| Failure::from(&why)),
        }
    }

    fn scan(&self, mut scan: Scan) -> Result<Document, Failure> {
        let pages: Vec<usize> = scan.pages().collect();
        for page in pages {
            let Some(picture) = scan.picture(page) else { continue };
            let words =
                self.words(&picture).map_err(|why| Failure::not_recognised(page, &why.to_string()))?;
            scan.take(page, &picture, &words);
        }
        scan.document().map_err(|why| Failure::from(&why))
    }

    fn words(&self, picture: &Picture) -> Result<Vec<RecognisedWord>, Breakdown> {
        let resolution = picture.resolution.map(|resolution| resolution.to_string());
        let mut arguments = vec!["stdin", "stdout", "-l", &self.languages];
        if let Some(resolution) = &resolution {
            arguments.extend(["--dpi", resolution]);
        }
        arguments.push("tsv");
        let table = output_of(PROGRAM, arguments.iter().map(OsStr::new), &picture.bytes, PAGE_TIME)?;
        Ok(tsv::words(&String::from_utf8_lossy(&table)))
    }
}

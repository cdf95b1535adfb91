//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

/// Reads resumes and ranks the candidates for a role, with a quotation behind every finding.
#[derive(Debug, Parser)]
#[command(name = "prescreen", version, max_term_width = 100, after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

const EXAMPLES: &str = "\
Examples:
  prescreen screen resumes/                          the shortlist for the default role, as a table
  prescreen screen resumes/ --out shortlist          the same, with JSON, CSV and HTML in shortlist/
  prescreen screen resumes/ --requisition role.toml  for a role of your own
  prescreen explain resumes/cv_017.pdf               one assessment in plain words
  prescreen requisition show head-of-backend-engineering > role.toml

Exit codes: 0 every file was read; 1 the shortlist stands, but some files could not be read;
2 nothing was done. Scores order candidates for people who decide; the program decides nothing.";

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Screen resumes for a role and print the shortlist.
    Screen(ScreenArgs),
    /// Print a file's text as it was read, with its lines, columns and hidden parts.
    Text(FileArgs),
    /// Print what was read out of a resume, each fact with its place.
    Read(FileArgs),
    /// Print the skills named in a file, or look a word up in the lexicon.
    Skills(SkillsArgs),
    /// Explain one assessment in plain words, each finding with its quotation.
    Explain(ExplainArgs),
    /// List, show, check and draft requisitions.
    Requisition(RequisitionArgs),
    /// Print the JSON Schema of everything written as JSON, or of requisition files.
    Schema(SchemaArgs),
    /// Print the completions for a shell.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write the pages of all verbs into a folder.
    Man(ManArgs),
    /// Say what is installed and whether it can be used: program, rules, requisitions, recognition of scans.
    Doctor(DoctorArgs),
}

#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  prescreen schema > prescreen-1.schema.json
  prescreen schema requisition > requisition.schema.json
With the line `#:schema requisition.schema.json` at the top of a requisition beside it, editors that know TOML
(taplo, Even Better TOML) complete its keys, skills and topics, and mark mistakes.")]
pub(crate) struct SchemaArgs {
    /// Of what.
    #[arg(value_enum, default_value_t = Described::Output)]
    pub(crate) of: Described,
    #[command(flatten)]
    pub(crate) rules: Rules,
}

/// What a JSON Schema is printed of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Described {
    /// Everything written as JSON.
    Output,
    /// Requisition files, with the skills and topics of the rules.
    Requisition,
}

#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  prescreen man | man -l -
  prescreen man --out ~/.local/share/man/man1")]
pub(crate) struct ManArgs {
    /// Write the page of each verb into this folder, which is made where it is not there.
    #[arg(long, short, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
#[command(after_help = "\
What is missing is named with its remedy. Recognition of scans is optional, and its absence no error.
Exit codes: 0 everything that is needed is there; 2 the rules or a requisition cannot be used.")]
pub(crate) struct DoctorArgs {
    /// Languages of the scans that are to be read, as tesseract names them.
    #[arg(long, value_name = "ENG+DEU", default_value = "eng")]
    pub(crate) ocr_lang: String,
    #[command(flatten)]
    pub(crate) rules: Rules,
}

/// By what files are read and judged.
#[derive(Debug, ClapArgs)]
pub(crate) struct Judging {
    /// The role: a TOML file, or the id of one that comes along (see `prescreen requisition list`).
    #[arg(long, short, value_name = "FILE|ID")]
    pub(crate) requisition: Option<String>,
    /// The month that "present" means; today's when not given.
    #[arg(long, value_name = "YYYY-MM")]
    pub(crate) as_of: Option<String>,
    #[command(flatten)]
    pub(crate) rules: Rules,
}

/// Whether text is recognised in scans.
#[derive(Debug, ClapArgs)]
pub(crate) struct Ocr {
    /// Recognise the text of scans: pages of a PDF without text, PNG and JPEG images. Runs the program `tesseract`,
    /// which has to be installed, on each such page; a page takes some seconds.
    #[arg(long)]
    pub(crate) ocr: bool,
    /// Languages of the scans, as tesseract names them.
    #[arg(long, value_name = "ENG+DEU", default_value = "eng", requires = "ocr")]
    pub(crate) ocr_lang: String,
}

/// Which rules to read by.
#[derive(Debug, ClapArgs)]
pub(crate) struct Rules {
    /// A folder of rules to use instead of the ones that come along.
    #[arg(long, value_name = "DIR")]
    pub(crate) rules: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Folders are read recursively; hidden files and links out of the folder are left alone, and said so. A single file
is read whatever its name; `-` reads a list of paths from standard input, one a line.
PDF, DOCX, ODT, RTF, HTML, Markdown, plain text and JSON Resume are recognised by their content. Scans are
not read unless --ocr is given; their results say `text_source: ocr`.

Examples:
  prescreen screen resumes/ --top 20
  prescreen screen resumes/ --requisition role.toml --as-of 2026-11 --out shortlist
  find inbox -newer last-run -type f | prescreen screen - --format ndjson > results.ndjson

An asterisk beside a rank says that a person must look; `prescreen explain FILE` says why.")]
pub(crate) struct ScreenArgs {
    /// Folders or files; `-` for a list of paths on standard input.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) judging: Judging,
    #[command(flatten)]
    pub(crate) ocr: Ocr,
    /// Also write run.json, results.ndjson, ranking.json, shortlist.csv and shortlist.html into this folder.
    #[arg(long, short, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Keep what was read of each file here, so that the same files are not read again for another role or after an
    /// interrupted run; DIR/cache.sqlite when --out is given.
    #[arg(long, value_name = "FILE", conflicts_with = "no_cache")]
    pub(crate) cache: Option<PathBuf>,
    /// Read every file, and keep nothing of it.
    #[arg(long)]
    pub(crate) no_cache: bool,
    /// What to print.
    #[arg(long, short, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    /// Show only the first N candidates in table, CSV and HTML.
    #[arg(long, value_name = "N")]
    pub(crate) top: Option<usize>,
    /// Threads; as many as the machine has when not given.
    #[arg(long, short, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(crate) jobs: usize,
}

/// What `screen` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A table of 80 columns.
    Table,
    /// All results as one JSON array.
    Json,
    /// A result a line.
    Ndjson,
    /// A row a candidate, for a spreadsheet.
    Csv,
    /// A page for a browser.
    Html,
}

/// What other verbs print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shape {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct FileArgs {
    /// The file.
    pub(crate) file: PathBuf,
    /// What to print.
    #[arg(long, short, value_enum, default_value_t = Shape::Text)]
    pub(crate) format: Shape,
    #[command(flatten)]
    pub(crate) ocr: Ocr,
    #[command(flatten)]
    pub(crate) rules: Rules,
}

#[derive(Debug, ClapArgs)]
#[command(
    args_conflicts_with_subcommands = true,
    arg_required_else_help = true,
    after_help = "\
Examples:
  prescreen skills resumes/cv_017.pdf
  prescreen skills find golang
A file that is called `find` is `./find`."
)]
pub(crate) struct SkillsArgs {
    #[command(subcommand)]
    pub(crate) find: Option<SkillsVerb>,
    /// The file.
    pub(crate) file: Option<PathBuf>,
    /// What to print.
    #[arg(long, short, value_enum, default_value_t = Shape::Text)]
    pub(crate) format: Shape,
    #[command(flatten)]
    pub(crate) ocr: Ocr,
    #[command(flatten)]
    pub(crate) rules: Rules,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SkillsVerb {
    /// Look a word up in the lexicon.
    Find {
        /// A skill's id, name or other spelling, or a part of one.
        word: String,
        /// What to print.
        #[arg(long, short, value_enum, default_value_t = Shape::Text)]
        format: Shape,
        #[command(flatten)]
        rules: Rules,
    },
}

#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  prescreen explain resumes/cv_017.pdf
  prescreen explain resumes/cv_017.pdf --requisition data-engineer --format json")]
pub(crate) struct ExplainArgs {
    /// The file.
    #[arg(required_unless_present = "flag")]
    pub(crate) file: Option<PathBuf>,
    /// Explain a flag instead: what it means, what it did to the score, and what an honest cause may be.
    #[arg(long, value_name = "CODE", conflicts_with = "file")]
    pub(crate) flag: Option<String>,
    #[command(flatten)]
    pub(crate) ocr: Ocr,
    #[command(flatten)]
    pub(crate) judging: Judging,
    /// What to print.
    #[arg(long, short, value_enum, default_value_t = Shape::Text)]
    pub(crate) format: Shape,
}

#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  prescreen requisition show head-of-backend-engineering > role.toml
  prescreen requisition lint role.toml
  prescreen requisition from-description posting.pdf --out role.toml")]
pub(crate) struct RequisitionArgs {
    #[command(subcommand)]
    pub(crate) verb: RequisitionVerb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RequisitionVerb {
    /// List the requisitions that come along.
    List {
        /// What to print.
        #[arg(long, short, value_enum, default_value_t = Shape::Text)]
        format: Shape,
    },
    /// Print a requisition, to read or to start one's own from.
    Show {
        /// Its file or id.
        requisition: String,
    },
    /// Check a requisition: mistakes with their line and remedy, and what would be unfair to ask.
    Lint {
        /// Its file or id.
        requisition: String,
        /// What to print.
        #[arg(long, short, value_enum, default_value_t = Shape::Text)]
        format: Shape,
        #[command(flatten)]
        rules: Rules,
    },
    /// Draft a requisition out of a job description, for a person to edit; each line with the sentence it came from.
    FromDescription {
        /// The job description, in any format that resumes are read in.
        file: PathBuf,
        /// Write the draft into this file, which must not be there yet.
        #[arg(long, short, value_name = "FILE")]
        out: Option<PathBuf>,
        #[command(flatten)]
        ocr: Ocr,
        #[command(flatten)]
        rules: Rules,
    },
}

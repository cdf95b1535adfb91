//! What leaves the program: the types of the format `prescreen/1`, their JSON Schema, and the writers of NDJSON, CSV,
//! table, HTML and plain words.
//!
//! Writers take the wire types and nothing else of a resume, so that what an integrator sees is what a recruiter sees.
//! Nothing here opens a file: writers write to what they are given. Text of a resume is never trusted: it is escaped,
//! neutralised or stripped on its way out.

mod alike;
mod convert;
mod csv;
mod evidence;
mod explain;
mod html;
mod json;
mod plain;
mod ranking;
mod requisition_schema;
mod results;
mod run;
mod schema;
mod screened;
mod sheet;
mod shortlist;
mod spool;
mod table;
#[cfg(test)]
mod testing;
mod wire;

pub use alike::duplicates;
pub use convert::{Assessed, from_assessment, not_a_resume, unreadable};
pub use csv::write_csv;
pub use explain::{write_explanation, write_flag};
pub use html::write_html;
pub use json::{write_array, write_json, write_ndjson};
pub use plain::{plain_line, shortened};
pub use ranking::{rank_key, write_ranking};
pub use requisition_schema::requisition_schema;
pub use results::{Intake, Results};
pub use run::Run;
pub use schema::{Record, schema};
pub use screened::result_line;
pub use sheet::{Part, Printer, Sheet};
pub use shortlist::Shortlist;
pub use spool::{Spool, Store};
pub use table::{TableStyle, write_out_of_ranking, write_table};
pub use wire::{
    Band, Claim, ClaimOf, Counts, CriterionFinding, DecidedBy, Degree, DegreeLevel, Duplicate, Effect,
    Evidence, EvidenceId, Failure, Flag, Input, Leads, Likeness, Months, Position, Ranked, Ranking,
    RankingType, RequisitionRef, ResultLine, ResultType, Review, RunManifest, RunType, SchemaVersion,
    SkillUse, Skipped, Standing, Status, Tenures, TextSource, Timings, Verdict,
};

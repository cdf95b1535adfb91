//! Judging from outside: texts of invented people and of job descriptions, read and judged as the program does it.

mod common;
mod draft;
mod roles;
mod time;

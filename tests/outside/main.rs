//! The program from outside: what a person types, what comes out, and what must never.

mod alike;
mod change;
mod common;
mod determinism;
mod disk;
mod evidence;
mod hidden;
mod hostile;
mod interrupted;
mod layouts;
mod manners;
mod papers;
mod requisitions;
mod scans;
mod screen;
mod verbs;

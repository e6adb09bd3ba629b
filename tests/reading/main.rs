//! Files → the rows that a careful person sees in them: the fixtures of
//! `tests/fixtures/reading`, a table of dialects, and what is no table at all.
//! Indicators are the business of other tests.

mod bad;
mod dialects;
mod fixtures;
mod found;
mod late;
mod peer;
mod read;
#[path = "../support/mod.rs"]
mod support;
mod twenty;

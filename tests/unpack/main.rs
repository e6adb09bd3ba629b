//! Workbooks, archives and pasted cells: the same data in any of them give the same
//! `kpis`, to the byte (`same`); members have names that stay, and what belongs to
//! them is found again (`inside`); what cannot be opened is told by its reason
//! (`refused`); damaged bytes are never more than that (`damaged`). The containers
//! are made by hand (`make`, `xls`).

#[path = "../support/mod.rs"]
mod support;

mod damaged;
mod inside;
mod make;
mod refused;
mod same;
mod xls;

//! Service: requests and how soon they are solved. Section 7 of `kpis.md`.

pub mod backlog;
pub mod fcr;
pub mod first_response_time;
pub mod resolution_time;
pub mod tickets_count;

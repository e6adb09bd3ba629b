//! What the indicators of campaigns share: who was solicited (`solicited`),
//! which sends an order is credited to (`touches`), what campaigns brought
//! (`revenue`). No indicator stands here.

pub mod revenue;
pub mod solicited;
pub mod touches;

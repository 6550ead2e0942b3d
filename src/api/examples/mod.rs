//! The examples of the specification, made by the same code as real answers,
//! about fictitious States only; and the problems that operations share.

pub mod accounts;
mod answers;
mod compared;
pub mod concepts;
pub mod drafting;
pub mod links;
mod matter;
mod reading;
pub mod submissions;
pub mod webhooks;

pub use answers::*;
pub use compared::*;
pub use reading::*;

use matter::*;

//! Entente: the terminology service for confidence-building measure 9 of the
//! OSCE (PC.DEC/1106).
//!
//! One folder a room; ARCHITECTURE.md is the map.

pub mod api;
pub mod cli;
pub mod compare;
pub mod consensus;
pub mod formats;
pub mod i18n;
pub mod model;
pub mod search;
pub mod server;
pub mod service;
pub mod store;
pub mod text;
pub mod web;

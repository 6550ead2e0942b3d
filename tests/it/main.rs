//! Tests from outside: over HTTP and on the command line, against the program
//! as it is built. All States, texts and positions in them are made up.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on may say so by panicking"
)]

mod aligned;
mod amending;
mod annotated;
mod asked_languages;
mod asked_views;
mod bracketing;
mod candidates;
mod compared;
mod concepts;
mod concurrency;
mod contrary;
mod covered;
mod drafting;
mod former_names;
mod found_first;
mod genera;
mod glossary;
mod homonyms;
mod importing;
mod inflected;
mod link_candidates;
mod link_moves;
mod links;
mod links_by_rule;
mod list_changes;
mod merged;
mod messages;
mod named_again;
mod order_of_arrival;
mod others_records;
mod over_time;
mod pages;
mod proposal_pages;
mod proposals;
mod querying;
mod reading;
mod readme;
mod rights;
mod same_words;
mod searching;
mod server;
mod shared;
mod specification;
mod submitted;
mod submitted_again;
mod support;
mod told_apart;
mod upkeep;
mod webhooks;

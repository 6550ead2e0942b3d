use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A sign of life while something of unknown length goes on; nothing where
/// standard error is no terminal.
pub fn waiting() -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

/// A bar towards a known end; nothing where standard error is no terminal.
pub fn towards(end: u64) -> ProgressBar {
    let bar = ProgressBar::new(end);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    bar
}

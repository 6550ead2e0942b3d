use std::path::Path;

use include_dir::{Dir, include_dir};

use super::error::CliError;
use super::files;
use crate::formats::GlossaryFile;

/// The glossary that comes with the program.
static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/glossary");

/// The files of a glossary folder.
pub struct GlossaryFiles {
    files: Vec<(String, Vec<u8>)>,
    /// Whether they came with the program.
    pub built_in: bool,
}

impl GlossaryFiles {
    /// Those of a folder, or the built-in ones.
    pub fn of(folder: Option<&Path>) -> Result<Self, CliError> {
        match folder {
            Some(folder) => Self::of_folder(folder),
            None => Ok(Self::built_in()),
        }
    }

    /// The built-in ones.
    pub fn built_in() -> Self {
        let mut files = Vec::new();
        collect(&BUILT_IN, &mut files);
        Self {
            files,
            built_in: true,
        }
    }

    /// Those of a folder: `states.json`, `concepts.json`, `lists/*.json`.
    pub fn of_folder(folder: &Path) -> Result<Self, CliError> {
        let mut found = Vec::new();
        for name in ["states.json", "concepts.json"] {
            let path = folder.join(name);
            if path.exists() {
                found.push((name.to_owned(), files::read(&path)?));
            }
        }
        let lists = folder.join("lists");
        if lists.is_dir() {
            for entry in std::fs::read_dir(&lists)? {
                let path = entry?.path();
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                // Others are named, so that a check can tell that they are
                // not read.
                let content = match name.ends_with(".json") {
                    true => files::read(&path)?,
                    false => Vec::new(),
                };
                found.push((format!("lists/{name}"), content));
            }
        }
        Ok(Self {
            files: found,
            built_in: false,
        })
    }

    /// The files as the readers take them.
    pub fn as_files(&self) -> Vec<GlossaryFile<'_>> {
        self.files
            .iter()
            .map(|(name, bytes)| GlossaryFile { name, bytes })
            .collect()
    }
}

fn collect(folder: &Dir<'_>, files: &mut Vec<(String, Vec<u8>)>) {
    for file in folder.files() {
        let name = file.path().to_string_lossy().replace('\\', "/");
        if name.ends_with(".json") {
            files.push((name, file.contents().to_vec()));
        }
    }
    for folder in folder.dirs() {
        collect(folder, files);
    }
}

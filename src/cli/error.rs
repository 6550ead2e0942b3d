use crate::formats::Fault;
use crate::i18n::Message;
use crate::model::DisplayLanguage;
use crate::search::IndexError;
use crate::service::{FieldFault, ServiceError};
use crate::store::{Altered, StoreError};

/// Why a command failed: what to say, and the lines to show before it.
#[derive(Debug)]
pub struct CliError {
    message: Box<Message>,
    faults: Vec<Fault>,
    fields: Vec<FieldFault>,
    altered: Vec<Altered>,
}

impl CliError {
    /// A failure told in one line.
    pub fn new(message: Message) -> Self {
        Self {
            message: Box::new(message),
            faults: Vec::new(),
            fields: Vec::new(),
            altered: Vec::new(),
        }
    }

    /// A failure that nothing better can be said about.
    pub fn failed(detail: impl Into<String>) -> Self {
        let detail = detail.into();
        Self::new(Message::Failed { detail })
    }

    /// A file or folder with faults.
    pub fn faulty(faults: Vec<Fault>) -> Self {
        let count = faults.iter().map(|fault| match fault.message {
            Message::MoreFaults { count } => count,
            _ => 1,
        });
        let count = count.sum();
        Self {
            faults,
            ..Self::new(Message::FaultyFile { faults: count })
        }
    }

    /// Data that are not as they were written.
    pub fn not_verified(altered: Vec<Altered>) -> Self {
        let faults = altered.len();
        Self {
            altered,
            ..Self::new(Message::NotVerified { faults })
        }
    }

    /// A failure of the service over a data directory.
    pub fn of(error: ServiceError, directory: &str) -> Self {
        let directory = directory.to_owned();
        match error {
            ServiceError::Store(error) | ServiceError::Index(IndexError::Store(error)) => {
                Self::of_store(error, directory)
            }
            ServiceError::Index(IndexError::InUse) => Self::new(Message::IndexInUse { directory }),
            ServiceError::Index(IndexError::Directory(error)) => {
                let detail = error.to_string();
                Self::new(Message::DataUnwritable { directory, detail })
            }
            ServiceError::Faults(faults) => Self::faulty(faults),
            ServiceError::Invalid(fields) => Self {
                message: Box::new(Message::InvalidArguments {
                    count: fields.len(),
                }),
                fields,
                ..Self::failed("")
            },
            ServiceError::GlossaryMixed => Self::new(Message::GlossaryMixed),
            ServiceError::NotFound { what, id } => Self::new(Message::NotFound { what, id }),
            other => Self::failed(other.to_string()),
        }
    }

    /// A failure of the store of a data directory.
    pub fn of_store(error: StoreError, directory: String) -> Self {
        Self::new(match error {
            StoreError::Unwritable(detail) => Message::DataUnwritable { directory, detail },
            StoreError::Corrupt(detail) => Message::DataCorrupt { directory, detail },
            StoreError::Newer => Message::DataNewer { directory },
            other => Message::Failed {
                detail: other.to_string(),
            },
        })
    }

    /// What to say at the end.
    pub fn message(&self) -> &Message {
        &self.message
    }

    /// What to show before it.
    pub fn lines(&self, language: DisplayLanguage) -> Vec<String> {
        let faults = self.faults.iter().map(|fault| fault.text(language));
        let field =
            |fault: &FieldFault| format!("{}: {}", fault.field, fault.message.text(language));
        let altered = |altered: &Altered| {
            let (place, finding) = (altered.place.clone(), altered.finding);
            Message::Altered { place, finding }.text(language)
        };
        faults
            .chain(self.fields.iter().map(field))
            .chain(self.altered.iter().map(altered))
            .collect()
    }
}

impl From<std::io::Error> for CliError {
    fn from(error: std::io::Error) -> Self {
        Self::failed(error.to_string())
    }
}

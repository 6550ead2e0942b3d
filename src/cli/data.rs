use std::path::Path;
use std::sync::Arc;

use super::Says;
use super::arguments::Data;
use super::error::CliError;
use super::glossary::GlossaryFiles;
use crate::i18n::Message;
use crate::search::SearchIndex;
use crate::service::{Environment, Loaded, Service, ServiceError, Viewer};
use crate::store::SqliteStore;

/// The service over a data directory, with what must be closed at the end.
pub struct Opened {
    pub service: Service,
    pub store: Arc<SqliteStore>,
}

impl Data {
    /// The directory as people read it.
    pub fn name(&self) -> String {
        self.data.display().to_string()
    }

    /// Where the search index is.
    pub fn index(&self) -> std::path::PathBuf {
        self.data.join("index")
    }

    /// Opens the store, creating it as needed.
    pub async fn store(&self) -> Result<Arc<SqliteStore>, CliError> {
        let store = SqliteStore::open(&self.data).await;
        let store = store.map_err(|error| CliError::of_store(error, self.name()))?;
        Ok(Arc::new(store))
    }

    /// Opens the store of a directory that has one.
    pub async fn existing_store(&self) -> Result<Arc<SqliteStore>, CliError> {
        if !SqliteStore::exists(&self.data) {
            let directory = self.name();
            return Err(CliError::new(Message::DataMissing { directory }));
        }
        self.store().await
    }

    /// Opens the service with an index, or without one where the running
    /// server keeps it in step, and loads the glossary as needed.
    pub async fn open(
        &self,
        index: Option<Arc<SearchIndex>>,
        glossary: Option<&Path>,
        says: Says,
    ) -> Result<Opened, CliError> {
        let store = self.store().await?;
        let service = Service::new(Arc::clone(&store) as _, index, Environment::of_system());
        let service = service.await.map_err(|error| self.failed(error))?;
        let files = GlossaryFiles::of(glossary)?;
        let loaded = service
            .load_glossary(
                &Viewer::Operator,
                &files.as_files(),
                files.built_in,
                "start",
            )
            .await
            .map_err(|error| self.failed(error))?;
        if let Loaded::Now(reports) = loaded {
            let of_list =
                |report: &crate::service::ListReport| report.added.len() + report.changed.len();
            let entries = reports.iter().map(of_list).sum();
            let lists = reports.len();
            says.tell(&Message::GlossaryLoaded { lists, entries });
        }
        Ok(Opened { service, store })
    }

    /// A failure of the service over this directory.
    pub fn failed(&self, error: ServiceError) -> CliError {
        CliError::of(error, &self.name())
    }
}

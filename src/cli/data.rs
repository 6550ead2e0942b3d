use std::path::Path;
use std::sync::Arc;

use super::Says;
use super::arguments::Data;
use super::error::CliError;
use super::glossary::GlossaryFiles;
use crate::i18n::Message;
use crate::search::SearchIndex;
use crate::service::{Environment, ListReport, Loaded, Service, ServiceError, Viewer};
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

    /// Opens the service without an index, which the running server keeps in
    /// step. Data that are new are begun with the built-in glossary.
    pub async fn open(&self, says: Says) -> Result<Opened, CliError> {
        let opened = self.open_service(None).await?;
        if opened.service.reference().revision == 0 {
            self.load(&opened.service, None, says).await?;
        }
        Ok(opened)
    }

    /// Opens the service with its index, and loads the glossary where there
    /// is a newer edition of it.
    pub async fn open_to_serve(
        &self,
        index: SearchIndex,
        glossary: Option<&Path>,
        says: Says,
    ) -> Result<Opened, CliError> {
        let opened = self.open_service(Some(Arc::new(index))).await?;
        self.load(&opened.service, glossary, says).await?;
        // However long the first indexing takes: an answer given before it
        // would say that there is nothing.
        let followed = opened.service.follow().await;
        followed.map_err(|error| self.failed(error))?;
        Ok(opened)
    }

    async fn open_service(&self, index: Option<Arc<SearchIndex>>) -> Result<Opened, CliError> {
        let store = self.store().await?;
        let service = Service::new(Arc::clone(&store) as _, index, Environment::of_system());
        let service = service.await.map_err(|error| self.failed(error))?;
        Ok(Opened { service, store })
    }

    async fn load(
        &self,
        service: &Service,
        glossary: Option<&Path>,
        says: Says,
    ) -> Result<(), CliError> {
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
            let of_list = |report: &ListReport| report.added.len() + report.changed.len();
            let entries = reports.iter().map(of_list).sum();
            let lists = reports.len();
            says.tell(&Message::GlossaryLoaded { lists, entries });
        }
        Ok(())
    }

    /// A failure of the service over this directory.
    pub fn failed(&self, error: ServiceError) -> CliError {
        CliError::of(error, &self.name())
    }
}

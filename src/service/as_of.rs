//! What stood at a time, read off the versions of what is kept.

use super::{Service, ServiceResult};
use crate::store::{Audience, Kept, Kind, Record, Scope, Selection};

impl Service {
    /// The things of a scope that stood at a time.
    pub(super) async fn stood<T: Kept>(
        &self,
        scope: Scope<'_>,
        audience: Audience,
        at: &str,
    ) -> ServiceResult<Vec<(Record, T)>> {
        let mut stood = Vec::new();
        for newest in self.of_scope(T::KIND, scope, audience).await? {
            if let Some(record) = self.version_at(newest, audience, at).await? {
                let thing = record.read()?;
                stood.push((record, thing));
            }
        }
        Ok(stood)
    }

    /// The newest records of a scope, of what no longer stands, too.
    pub(super) async fn of_scope(
        &self,
        kind: Kind,
        scope: Scope<'_>,
        audience: Audience,
    ) -> ServiceResult<Vec<Record>> {
        let selection = Selection {
            kind,
            scope,
            audience,
            unlisted_too: true,
        };
        Ok(self.store.page(selection, "", i64::MAX).await?)
    }

    /// The version of a record that stood at a time, given its newest; none
    /// where there was none, it was not listed, or it is not for the audience.
    pub(super) async fn version_at(
        &self,
        newest: Record,
        audience: Audience,
        at: &str,
    ) -> ServiceResult<Option<Record>> {
        let then = self.newest_at(newest, at).await?;
        Ok(then.filter(|record| record.listed && audience.sees(record.audience)))
    }

    /// The version of a record that was the newest at a time.
    pub(super) async fn newest_at(
        &self,
        newest: Record,
        at: &str,
    ) -> ServiceResult<Option<Record>> {
        if newest.at.as_str() <= at {
            return Ok(Some(newest));
        }
        let (kind, id) = (newest.kind, &newest.id);
        let mut history = self.store.history(kind, id, 0, newest.version).await?;
        history.retain(|record| record.at.as_str() <= at);
        Ok(history.pop())
    }
}

use serde::{Deserialize, Serialize};

use super::{Account, ServiceError, ServiceResult};
use crate::model::PartyCode;
use crate::store::Audience;

/// Who is asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Viewer {
    /// Nobody in particular.
    Public,
    /// A known account.
    Account(Account),
    /// Whoever holds the data directory and runs a command on it.
    Operator,
}

/// What an account is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Runs the service.
    Administrator,
    /// Writes proposals.
    Drafter,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 2] = [Self::Administrator, Self::Drafter];

    /// The word used on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Drafter => "drafter",
        }
    }
}

/// What a viewer may be allowed to do beyond reading what is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Create and edit proposals.
    Draft,
    /// Import lists, compiled or submitted.
    Import,
    /// Create and revoke accounts.
    ManageAccounts,
}

impl Viewer {
    /// Who may do what: the one table.
    pub fn may(&self, right: Right) -> bool {
        match (self, right) {
            (Self::Operator, _) => true,
            (Self::Public, _) => false,
            (Self::Account(account), right) => match account.role {
                Role::Administrator => true,
                Role::Drafter => matches!(right, Right::Draft),
            },
        }
    }

    /// Refuses what the viewer may not do.
    ///
    /// # Errors
    /// [`ServiceError::Unauthenticated`] for the public, otherwise
    /// [`ServiceError::Forbidden`].
    pub fn require(&self, right: Right) -> ServiceResult<()> {
        match (self.may(right), self) {
            (true, _) => Ok(()),
            (false, Self::Public) => Err(ServiceError::Unauthenticated),
            (false, _) => Err(ServiceError::Forbidden),
        }
    }

    /// What the viewer sees.
    pub fn audience(&self) -> Audience {
        match self {
            Self::Public => Audience::Public,
            Self::Account(_) | Self::Operator => Audience::Participants,
        }
    }

    /// How the journal names the viewer.
    pub fn actor(&self) -> &str {
        match self {
            Self::Public => "public",
            Self::Account(account) => &account.id,
            Self::Operator => "operator",
        }
    }

    /// The State for which the viewer acts.
    pub fn state(&self) -> Option<&PartyCode> {
        match self {
            Self::Account(account) => account.state.as_ref(),
            Self::Public | Self::Operator => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn viewer(role: Role) -> Viewer {
        Viewer::Account(Account {
            id: "a1".into(),
            role,
            state: None,
            token_hash: String::new(),
            revoked: false,
        })
    }

    #[test]
    fn the_table_of_rights() {
        use Right::{Draft, Import, ManageAccounts};
        let allowed =
            |viewer: &Viewer| [Draft, Import, ManageAccounts].map(|right| viewer.may(right));
        assert_eq!(allowed(&Viewer::Public), [false, false, false]);
        assert_eq!(allowed(&viewer(Role::Drafter)), [true, false, false]);
        assert_eq!(allowed(&viewer(Role::Administrator)), [true, true, true]);
        assert_eq!(allowed(&Viewer::Operator), [true, true, true]);
    }

    #[test]
    fn the_public_is_asked_for_a_token_and_others_are_refused() {
        let public = Viewer::Public.require(Right::Draft);
        assert!(matches!(public, Err(ServiceError::Unauthenticated)));
        let drafter = viewer(Role::Drafter).require(Right::Import);
        assert!(matches!(drafter, Err(ServiceError::Forbidden)));
    }

    #[test]
    fn only_accounts_see_what_is_for_participants() {
        assert!(!Viewer::Public.audience().sees(Audience::Participants));
        assert!(
            viewer(Role::Drafter)
                .audience()
                .sees(Audience::Participants)
        );
        assert!(!Viewer::Operator.audience().sees(Audience::Service));
    }
}

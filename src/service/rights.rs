use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Runs the service; has no say in what is drafted.
    Administrator,
    /// Leads the drafting.
    Chair,
    /// Writes proposals.
    Drafter,
    /// Acts for one State, and for no other.
    Delegation,
    /// A participant who reads.
    Reader,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 5] = [
        Self::Administrator,
        Self::Chair,
        Self::Drafter,
        Self::Delegation,
        Self::Reader,
    ];

    /// The word used on the command line and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Chair => "chair",
            Self::Drafter => "drafter",
            Self::Delegation => "delegation",
            Self::Reader => "reader",
        }
    }
}

/// What a viewer may be allowed to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Read what is public; what is for participants is shown to them alone.
    Read,
    /// Read what concerns the account itself, and set how it is told.
    Participate,
    /// Comment, and ask a State about its entry.
    Discuss,
    /// Write proposals, keep the concepts, review the links.
    Draft,
    /// Confirm or dispute links: a drafter any, a delegation those of its own
    /// State’s entries.
    ReviewLinks,
    /// Say something for a State: its delegation may, for itself.
    SpeakForState,
    /// Act on what is a State’s, or is asked of it: only its own delegation
    /// may.
    ActOnOwn,
    /// Import lists, compiled or submitted: on the command line only.
    Import,
    /// Create and revoke accounts.
    ManageAccounts,
}

impl Right {
    /// Who may do what: the one table.
    pub fn roles(self) -> &'static [Role] {
        use Role::{Administrator, Chair, Delegation, Drafter};
        match self {
            Self::Read | Self::Participate => &Role::ALL,
            Self::Discuss | Self::ReviewLinks => &[Chair, Drafter, Delegation],
            Self::Draft => &[Chair, Drafter],
            Self::SpeakForState | Self::ActOnOwn => &[Delegation],
            Self::Import | Self::ManageAccounts => &[Administrator],
        }
    }

    /// The right that an operation of the API needs, by the operation's id in
    /// the specification. A test walks the specification along it.
    pub fn of_operation(operation: &str) -> Option<Self> {
        let has = |(_, operations): &&(Self, &[&str])| operations.contains(&operation);
        OPERATIONS.iter().find(has).map(|(right, _)| *right)
    }
}

/// What each operation of the API needs.
const OPERATIONS: [(Right, &[&str]); 8] = [
    (
        Right::Read,
        &[
            "search_entries",
            "list_submissions",
            "get_submission",
            "suggest_terms",
            "list_entries",
            "get_entry",
            "list_entry_versions",
            "list_states",
            "get_state",
            "list_subjects",
            "list_concepts",
            "get_concept",
            "compare_concept",
            "compare_concept_as_csv",
            "show_comparison_history",
            "list_changes",
            "shared_words",
            "show_difference",
            "list_spreads",
            "annotate",
            "show_coverage",
            "list_unlinked_terms",
            "list_links",
            "get_link",
            "list_link_history",
            "list_concept_versions",
            "list_proposals",
            "get_proposal",
            "list_proposal_versions",
            "show_proposal_difference",
            "show_brackets",
            "read_proposal",
            "list_comments",
            "list_amendments",
            "show_amended_texts",
            "list_positions",
            "livez",
            "readyz",
        ],
    ),
    (
        Right::Participate,
        &[
            "get_account",
            "list_unproposed_concepts",
            "make_starting_text",
            "advise",
            "advise_on_proposal",
            "list_position_versions",
            "list_clarifications",
            "list_clarification_versions",
            "list_notices",
            "mark_notices_read",
            "stream_notices",
            "list_webhooks",
            "create_webhook",
            "remove_webhook",
        ],
    ),
    (
        Right::Discuss,
        &["make_comment", "resolve_comment", "ask_clarification"],
    ),
    (
        Right::Draft,
        &[
            "create_proposal",
            "edit_proposal",
            "show_proposal_to",
            "take_up_amendment",
            "list_link_candidates",
            "list_concept_candidates",
            "make_link",
            "remove_link",
            "create_concept",
            "edit_concept",
            "split_concept",
            "merge_concept",
        ],
    ),
    (Right::ReviewLinks, &["assert_link", "withdraw_assertion"]),
    (
        Right::SpeakForState,
        &["make_amendment", "say_of_bracket", "begin_submission"],
    ),
    (
        Right::ActOnOwn,
        &[
            "withdraw_amendment",
            "take_position",
            "answer_clarification",
            "get_submission_file",
            "put_submission_file",
            "remove_submission_file",
            "report_on_submission",
            "accept_submission",
            "discard_submission",
            "show_submission_to",
        ],
    ),
    (
        Right::ManageAccounts,
        &["list_accounts", "create_account", "revoke_account"],
    ),
];

impl Viewer {
    /// Whether the viewer has a right. Whoever holds the data may do all that
    /// is not said in a State's name.
    pub fn may(&self, right: Right) -> bool {
        match self {
            Self::Operator => !matches!(right, Right::SpeakForState | Right::ActOnOwn),
            Self::Public => right == Right::Read,
            Self::Account(account) => right.roles().contains(&account.role),
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

    /// The State for which the viewer speaks.
    ///
    /// # Errors
    /// Those of [`Viewer::require`]: only a delegation speaks for a State.
    pub fn speaks_for(&self) -> ServiceResult<&PartyCode> {
        self.require(Right::SpeakForState)?;
        self.state().ok_or(ServiceError::Forbidden)
    }

    /// Refuses whoever does not speak for this very State.
    ///
    /// # Errors
    /// Those of [`Viewer::speaks_for`], and [`ServiceError::OfAnotherState`] for
    /// the delegation of another State.
    pub fn require_for(&self, state: &PartyCode) -> ServiceResult<()> {
        self.require(Right::ActOnOwn)?;
        match self.speaks_for()? {
            own if own == state => Ok(()),
            _ => Err(ServiceError::OfAnotherState),
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

    fn viewer(role: Role, state: Option<&str>) -> Viewer {
        Viewer::Account(Account {
            id: "a1".into(),
            role,
            state: state.map(|code| code.parse().unwrap()),
            token_hash: String::new(),
            revoked: false,
            expires: None,
        })
    }

    #[test]
    fn the_public_is_asked_for_a_token_and_others_are_refused() {
        let public = Viewer::Public.require(Right::Draft);
        assert!(matches!(public, Err(ServiceError::Unauthenticated)));
        let drafter = viewer(Role::Drafter, None).require(Right::Import);
        assert!(matches!(drafter, Err(ServiceError::Forbidden)));
    }

    #[test]
    fn only_its_own_delegation_speaks_for_a_state() {
        let xa: PartyCode = "XA".parse().unwrap();
        let delegation = viewer(Role::Delegation, Some("XA"));
        assert!(delegation.require_for(&xa).is_ok());
        let another = viewer(Role::Delegation, Some("XB")).require_for(&xa);
        assert!(matches!(another, Err(ServiceError::OfAnotherState)));
        for other in [
            viewer(Role::Chair, None),
            viewer(Role::Administrator, None),
            Viewer::Operator,
        ] {
            let refused = other.require_for(&xa);
            assert!(matches!(refused, Err(ServiceError::Forbidden)), "{other:?}");
        }
    }

    #[test]
    fn only_accounts_see_what_is_for_participants() {
        assert!(!Viewer::Public.audience().sees(Audience::Participants));
        let reader = viewer(Role::Reader, None);
        assert!(reader.audience().sees(Audience::Participants));
        assert!(!Viewer::Operator.audience().sees(Audience::Service));
    }

    #[test]
    fn no_operation_needs_two_rights() {
        let mut seen = std::collections::BTreeSet::new();
        for (_, operations) in OPERATIONS {
            for operation in operations {
                assert!(seen.insert(operation), "{operation}");
            }
        }
    }
}

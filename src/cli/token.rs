use super::Says;
use super::arguments::{CreateToken, Data, RevokeToken};
use super::data::Opened;
use super::error::CliError;
use crate::i18n::Message;
use crate::service::{NewAccount, Viewer};

const REQUEST: &str = "command line";

/// Makes an account and prints its token alone on standard output.
pub async fn create(create: CreateToken, says: Says) -> Result<(), CliError> {
    // A mistyped folder would get a token that no server knows.
    create.data.existing_store().await?.close().await;
    let Opened { service, store } = create.data.open(says).await?;
    let new = NewAccount {
        name: create.name,
        role: create.role,
        state: create.state,
        expires: create.expires,
    };
    let made = service
        .create_account(&Viewer::Operator, new, REQUEST)
        .await;
    let made = made.map_err(|error| create.data.failed(error))?;
    says.tell(&Message::TokenShownOnce {
        account: made.account.account.id,
        role: made.account.account.role.as_str(),
    });
    println!("{}", made.token);
    store.close().await;
    Ok(())
}

/// Prints the accounts, one a line: id, role, State, validity, last change,
/// expiry, last use, name.
pub async fn list(data: &Data, says: Says) -> Result<(), CliError> {
    data.existing_store().await?.close().await;
    let Opened { service, store } = data.open(says).await?;
    let accounts = service.accounts(&Viewer::Operator).await;
    for summary in accounts.map_err(|error| data.failed(error))? {
        let account = summary.account;
        println!(
            "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
            account.id,
            account.role.as_str(),
            or_dash(account.state.map(String::from)),
            if account.revoked { "revoked" } else { "valid" },
            or_dash(summary.changed),
            or_dash(account.expires),
            or_dash(summary.last_used),
            summary.name.unwrap_or_default(),
        );
    }
    store.close().await;
    Ok(())
}

fn or_dash(value: Option<String>) -> String {
    value.unwrap_or_else(|| "-".to_owned())
}

/// Ends the validity of an account's token.
pub async fn revoke(revoke: RevokeToken, says: Says) -> Result<(), CliError> {
    revoke.data.existing_store().await?.close().await;
    let Opened { service, store } = revoke.data.open(says).await?;
    let account = revoke.account;
    let revoked = service
        .revoke_account(&Viewer::Operator, &account, REQUEST)
        .await;
    revoked.map_err(|error| revoke.data.failed(error))?;
    says.tell(&Message::AccountRevoked { account });
    store.close().await;
    Ok(())
}

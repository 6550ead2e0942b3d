use std::io::IsTerminal;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::Says;
use super::arguments::Serve;
use super::error::CliError;
use crate::i18n::Message;
use crate::search::SearchIndex;
use crate::service::{IdentityProvider, Service, Settings, WebhookTeller};
use crate::{api, server, web};

/// How often the journal is looked at for acts of other processes, such as an
/// import on the command line: what these acknowledge is to be found at once.
const FOLLOW_PERIOD: Duration = Duration::from_millis(5);
/// How often old answers are forgotten.
const FORGET_PERIOD: Duration = Duration::from_secs(10 * 60);
/// So many more times the journal itself is looked at after something was
/// written: files tell the time of writing by ticks of some milliseconds.
const LOOKS_AFTER_WRITING: u32 = 10;
/// Of so many times at which nothing was written, the journal is looked at once
/// all the same: not every file system tells the time of writing.
const LOOKS_IN_VAIN: u32 = 20;

/// Serves until told to stop.
pub async fn run(serve: Serve, says: Says) -> Result<(), CliError> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_max_level(tracing::Level::WARN)
        .init();
    let provider = serve.identity.settings().map(IdentityProvider::new);
    let provider = provider.transpose().map_err(CliError::new)?;
    let listener = listen(serve.listen).await?;
    let data = &serve.data;
    // The store makes the directory; the index must not be another's.
    data.store().await?.close().await;
    let index = SearchIndex::open(&data.index()).map_err(|error| data.failed(error.into()))?;
    let opened = data
        .open_to_serve(index, serve.glossary.as_deref(), says)
        .await?;
    let settings = Settings {
        public_reading: !serve.accounts_only,
        webhooks_to_private_addresses: serve.webhooks_to_private_addresses,
    };
    let mut service = opened.service.with_settings(settings);
    if let Some(provider) = provider {
        service = service.with_identity_provider(provider);
    }
    let service = Arc::new(service);
    let following = tokio::spawn(follow(Arc::clone(&service)));
    let forgetting = tokio::spawn(forget_old_answers(Arc::clone(&service)));
    let teller = WebhookTeller::start(Arc::clone(&service), api::notice_json);
    let address = listener.local_addr()?.to_string();
    says.tell(&Message::Serving { address });
    let pages = web::router(Arc::clone(&service));
    server::serve(api::router(service, pages), listener, told_to_stop()?).await;
    teller.stop().await;
    following.abort();
    forgetting.abort();
    opened.store.close().await;
    says.tell(&Message::Stopped);
    Ok(())
}

async fn listen(address: SocketAddr) -> Result<TcpListener, CliError> {
    TcpListener::bind(address).await.map_err(|error| {
        let address = address.to_string();
        CliError::new(match error.kind() {
            std::io::ErrorKind::AddrInUse => Message::PortTaken { address },
            _ => Message::CannotListen {
                address,
                detail: error.to_string(),
            },
        })
    })
}

async fn follow(service: Arc<Service>) {
    let mut period = tokio::time::interval(FOLLOW_PERIOD);
    let mut left = None;
    // How many times nothing was seen to be written; begins anew after months.
    let mut quiet: u32 = 0;
    loop {
        period.tick().await;
        let trace = service.trace();
        quiet = if trace.is_some() && trace == left {
            quiet.wrapping_add(1)
        } else {
            0
        };
        left = trace;
        if quiet > LOOKS_AFTER_WRITING && !quiet.is_multiple_of(LOOKS_IN_VAIN) {
            continue;
        }
        if let Err(error) = service.follow().await {
            tracing::error!(%error, "the index does not follow the journal");
        }
    }
}

/// What is kept for a day is forgotten then, also where nobody asks anything.
async fn forget_old_answers(service: Arc<Service>) {
    let mut period = tokio::time::interval(FORGET_PERIOD);
    loop {
        period.tick().await;
        if let Err(error) = service.forget_old_answers().await {
            tracing::error!(%error, "old answers are not forgotten");
        }
    }
}

/// Resolves on SIGTERM or SIGINT.
fn told_to_stop() -> Result<impl Future<Output = ()>, CliError> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

//! The specification (OpenAPI 3.1) and the page to read it.

use axum::Router;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{OpenApi as Specification, Server};
use utoipa::{Modify, OpenApi};
use utoipa_axum::router::OpenApiRouter;
use utoipa_swagger_ui::{Config, SwaggerUi};

use super::problem::ProblemBody;
use super::{App, health_checks, resources};

/// What the specification says beside the operations.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Entente",
        description = "The terminology service for confidence-building measure 9 of the OSCE \
            (PC.DEC/1106): national definitions of ICT-security terms, searched, compared side by \
            side, and drafted into a consensus glossary.\n\n\
            Every text names its State, document, date and wording. Texts whose wording is \
            `summary` are this project’s own words about the cited document, never the State’s. \
            Entries with `compiled: true` were gathered by this project and are not submissions.\n\n\
            A POST with the header `Idempotency-Key` (IETF draft) is safe to repeat for a day: it is \
            carried out once, and answered again as the first time, with `Idempotency-Replayed: true`. Where \
            the service was cut off between doing it and keeping the answer, the answer is 409, and its \
            `carried_out` says what was done.\n\n\
            Names are in English and French. Messages come in the language of `Accept-Language`, \
            or of the parameter `lang`.\n\n\
            Les noms sont donnés en français et en anglais\u{202f}; les messages, dans la langue de \
            `Accept-Language` ou du paramètre `lang`.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    tags(
        (name = "search", description = "Finding entries"),
        (name = "entries", description = "What the States’ lists hold"),
        (name = "states", description = "States, organisations and their lists"),
        (name = "concepts", description = "What entries are about, and comparison across States"),
        (name = "annotations", description = "Known terms in a document"),
        (name = "proposals", description = "Drafting the consensus glossary; for participants"),
        (name = "submissions", description = "A State’s own list; for its delegation"),
        (name = "notices", description = "What concerns an account"),
        (name = "accounts", description = "Who may do what"),
        (name = "health", description = "Is the service alive and ready"),
    ),
    components(schemas(ProblemBody)),
    modifiers(&Tokens),
)]
struct Base;

struct Tokens;

impl Modify for Tokens {
    fn modify(&self, specification: &mut Specification) {
        let scheme = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some(
                "A token made with `entente token create`, or by an administrator. Where the service \
                is run with an identity provider (OpenID Connect), an access token of it as well: a JWT \
                signed with one of its published keys (RS256, PS256, ES256 or EdDSA), with the issuer \
                and the audience that the service was told, not expired (clocks may differ by 60 \
                seconds), and with the role and, for a delegation, the State in its claims. A token \
                with an unknown role, a delegation without a State known here, and a State with another \
                role are refused like any wrong token.",
            ))
            .build();
        let components = specification.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(scheme));
        specification.servers = Some(vec![Server::new("/")]);
    }
}

/// The whole specification.
pub fn openapi() -> Specification {
    OpenApiRouter::<App>::with_openapi(Base::openapi())
        .merge(resources())
        .merge(health_checks())
        .split_for_parts()
        .1
}

/// `/api/openapi.json` and, to read it, `/api/docs`. Nothing on the page comes
/// from another host.
pub fn pages(specification: Specification) -> Router {
    let config = Config::default()
        .validator_url("none")
        .try_it_out_enabled(true);
    let page = SwaggerUi::new("/api/docs")
        .url("/api/openapi.json", specification)
        .config(config);
    page.into()
}

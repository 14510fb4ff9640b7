import { type Configuration, errors, Provider } from "oidc-provider";
import { CLIENT_ID, HUB_SCOPE } from "./client.js";
import type { IdentityConfig } from "./config.js";
import { IdentityError } from "./identity-error.js";
import { createInteraction } from "./interaction.js";
import { renderFailurePage, renderSignedOutPage, renderSignOutPage } from "./interaction-page.js";
import { createKeycloakTokens } from "./keycloak/keycloak-tokens.js";
import { loadKeys } from "./keys.js";
import { createMemoryAdapter } from "./memory-adapter.js";
import { findPersonBySubject } from "./people.js";

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 60 * 60;
const TRUST_CENTRE_TOKEN_SECONDS = 5 * 60;

/** A complete OpenID provider that listens nowhere yet; `keysFile` is created when it does not exist. */
export async function createIdentityProvider(config: IdentityConfig): Promise<Provider> {
  const { clientId = CLIENT_ID, tokenShape } = config;
  const keycloak = tokenShape === "keycloak" ? createKeycloakTokens(clientId) : null;
  const provider = new Provider(config.issuer, {
    ...createConfiguration(config, keycloak),
    jwks: await loadKeys(config.keysFile),
  });
  await checkClient(provider);
  provider.use(
    createInteraction(provider, {
      audiences: [config.audience, config.trustCentreAudience],
      scope: scopeOf(keycloak),
      identityScope: ["openid profile offline_access", ...(keycloak?.scopes ?? [])].join(" "),
    }),
  );

  return provider;
}

/** The library checks redirect addresses at each sign-in: one that it refuses would keep all users out. */
async function checkClient(provider: Provider): Promise<void> {
  try {
    await provider.Client.find(CLIENT_ID);
  } catch (error) {
    if (!(error instanceof errors.InvalidClientMetadata)) throw error;
    throw new IdentityError(
      `DASHBOARD_ORIGINS or IDENTITY_REDIRECT_URIS name an address to which no code may be sent: ${error.error_description}.`,
    );
  }
}

type KeycloakTokens = ReturnType<typeof createKeycloakTokens> | null;

/** The scopes of an access token. */
function scopeOf(keycloak: KeycloakTokens): string {
  return keycloak?.scopes.join(" ") ?? HUB_SCOPE;
}

function createConfiguration(config: IdentityConfig, keycloak: KeycloakTokens): Configuration {
  const { audience, trustCentreAudience, dashboardOrigins, redirectUris, clientId = CLIENT_ID } = config;
  const accessTokenSeconds = config.accessTokenSeconds ?? keycloak?.lifespan ?? HOUR_SECONDS;
  const lifetimes = new Map([
    [audience, accessTokenSeconds],
    [trustCentreAudience, TRUST_CENTRE_TOKEN_SECONDS],
  ]);

  return {
    adapter: createMemoryAdapter(),
    clients: [...new Set([CLIENT_ID, clientId])].map((client_id) => ({
      client_id,
      application_type: "native",
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      redirect_uris: [...redirectUris],
      post_logout_redirect_uris: redirectUris.flatMap((uri) => URL.parse("signed-out", uri)?.href ?? []),
    })),
    clientDefaults: { id_token_signed_response_alg: "ES256" },
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    scopes: ["openid", "profile", "offline_access", ...(keycloak?.scopes ?? [])],
    claims: { openid: ["sub"], profile: ["name"] },
    // Access tokens are for the hub alone and cannot ask for user info, so the name travels in the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientBasedCORS: (_ctx, origin) => dashboardOrigins.includes(origin),
    rotateRefreshToken: true,
    // Leave for a permission or a release is asked of a person each time, and never had from what a client keeps.
    issueRefreshToken: async (_ctx, client, { scopes, resource }) =>
      client.grantTypeAllowed("refresh_token") && scopes.has("offline_access") && resource === audience,
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          ctx.body = renderSignOutPage(form);
        },
        postLogoutSuccessSource(ctx) {
          ctx.body = renderSignedOutPage();
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo(_ctx, resource) {
          const accessTokenTTL = lifetimes.get(resource);
          if (accessTokenTTL === undefined) throw new errors.InvalidTarget();

          return { scope: scopeOf(keycloak), audience: resource, accessTokenFormat: "jwt", accessTokenTTL };
        },
      },
    },
    ttl: {
      // A number would count before the lifetime that each audience has.
      AccessToken: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? accessTokenSeconds,
      IdToken: accessTokenSeconds,
      RefreshToken: DAY_SECONDS,
      Session: DAY_SECONDS,
      Grant: DAY_SECONDS,
      Interaction: 600,
    },
    findAccount(_ctx, subject) {
      const person = findPersonBySubject(subject);
      return person ? { accountId: subject, claims: () => ({ sub: subject, name: person.name }) } : undefined;
    },
    ...(keycloak
      ? {
          formats: {
            customizers: {
              jwt(_ctx, token, unsigned) {
                const person = "accountId" in token ? findPersonBySubject(token.accountId) : null;
                if (person) keycloak.rewrite(unsigned, person);
              },
            },
          },
        }
      : {
          extraTokenClaims: (_ctx, token) => ("accountId" in token ? hubClaims(token.accountId) : undefined),
        }),
    renderError(ctx, { error, error_description: description }) {
      ctx.type = "html";
      ctx.body = renderFailurePage(description ?? error);
    },
  };
}

/** The claims that the hub decides by; one that does not apply to a person is absent. */
function hubClaims(subject: string): Readonly<Record<string, string | undefined>> | undefined {
  const person = findPersonBySubject(subject);
  if (!person) return undefined;

  return { kim_role: person.role, kim_body: person.body, kim_authority: person.authority };
}

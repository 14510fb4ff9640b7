import { type Configuration, errors, Provider } from "oidc-provider";
import { CLIENT_ID } from "./client.js";
import type { IdentityConfig } from "./config.js";
import { createInteraction } from "./interaction.js";
import { renderFailurePage } from "./interaction-page.js";
import { loadKeys } from "./keys.js";
import { createMemoryAdapter } from "./memory-adapter.js";
import { findPersonBySubject } from "./people.js";

const DAY_SECONDS = 86_400;
const HUB_SECONDS = 60 * 60;
/** The trust centre takes none that lives longer. */
const TRUST_CENTRE_SECONDS = 5 * 60;

/** A complete OpenID provider that listens nowhere yet; `keysFile` is created when it does not exist. */
export async function createIdentityProvider(config: IdentityConfig): Promise<Provider> {
  const provider = new Provider(config.issuer, {
    ...createConfiguration(config),
    jwks: await loadKeys(config.keysFile),
  });
  const scopes = resourcesOf(config).map(({ audience, scope }): [string, string] => [audience, scope]);
  provider.use(createInteraction(provider, { scopes, identityScope: "openid profile offline_access" }));

  return provider;
}

/** Whom an access token may be meant for: each is asked for by an authorization of its own. */
function resourcesOf({ audience, trustCentreAudience }: IdentityConfig) {
  return [
    { audience, scope: "hub", accessTokenTTL: HUB_SECONDS },
    { audience: trustCentreAudience, scope: "trust-centre", accessTokenTTL: TRUST_CENTRE_SECONDS },
  ];
}

function createConfiguration(config: IdentityConfig): Configuration {
  const { audience: hub, dashboardOrigins, redirectUris } = config;
  const resources = resourcesOf(config);

  return {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: CLIENT_ID,
        application_type: "native",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        redirect_uris: [...redirectUris],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: "ES256" },
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    scopes: ["openid", "profile", "offline_access"],
    claims: { openid: ["sub"], profile: ["name"] },
    // Access tokens are for the hub alone and cannot ask for user info, so the name travels in the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientBasedCORS: (_ctx, origin) => dashboardOrigins.includes(origin),
    rotateRefreshToken: true,
    // A release is asked for by a person each time, never by what a client has kept.
    issueRefreshToken: async (_ctx, client, source) =>
      client.grantTypeAllowed("refresh_token") && source.scopes.has("offline_access") && source.resource === hub,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => hub,
        useGrantedResource: () => true,
        getResourceServerInfo(_ctx, resource) {
          const known = resources.find(({ audience }) => audience === resource);
          if (!known) throw new errors.InvalidTarget();

          return { ...known, accessTokenFormat: "jwt" };
        },
      },
    },
    ttl: {
      AccessToken: (_ctx, { resourceServer }) => resourceServer?.accessTokenTTL ?? TRUST_CENTRE_SECONDS,
      IdToken: HUB_SECONDS,
      RefreshToken: DAY_SECONDS,
      Session: DAY_SECONDS,
      Grant: DAY_SECONDS,
      Interaction: 600,
    },
    findAccount(_ctx, subject) {
      const person = findPersonBySubject(subject);
      return person ? { accountId: subject, claims: () => ({ sub: subject, name: person.name }) } : undefined;
    },
    extraTokenClaims: (_ctx, token) => ("accountId" in token ? hubClaims(token.accountId) : undefined),
    renderError(ctx, { error, error_description: description }) {
      ctx.type = "html";
      ctx.body = renderFailurePage(description ?? error);
    },
  };
}

/** What the hub decides by; a claim that does not apply to a person is absent. */
function hubClaims(subject: string): Readonly<Record<string, string | undefined>> | undefined {
  const person = findPersonBySubject(subject);
  if (!person) return undefined;

  return { kim_role: person.role, kim_body: person.body, kim_authority: person.authority };
}

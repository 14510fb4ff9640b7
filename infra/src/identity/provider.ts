import { type Configuration, errors, Provider } from "oidc-provider";
import { CLIENT_ID, DASHBOARD_ORIGIN, LOOPBACK_REDIRECT_URI } from "./client.js";
import { createInteraction } from "./interaction.js";
import { renderFailurePage } from "./interaction-page.js";
import { loadKeys } from "./keys.js";
import { createMemoryAdapter } from "./memory-adapter.js";
import { findPersonBySubject } from "./people.js";

const ACCESS_TOKEN_SECONDS = 60 * 60;
const TRUST_CENTRE_TOKEN_SECONDS = 5 * 60;
const HUB_SCOPE = "hub";

export interface IdentityProviderOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly trustCentreAudience: string;
  readonly keysFile: string;
}

/** A complete OpenID provider that listens nowhere yet; `keysFile` is created when it does not exist. */
export async function createIdentityProvider({
  issuer,
  audience,
  trustCentreAudience,
  keysFile,
}: IdentityProviderOptions): Promise<Provider> {
  const provider = new Provider(issuer, {
    ...createConfiguration(audience, trustCentreAudience),
    jwks: await loadKeys(keysFile),
  });
  provider.use(
    createInteraction(provider, {
      audiences: [audience, trustCentreAudience],
      scope: HUB_SCOPE,
      identityScope: "openid profile",
    }),
  );

  return provider;
}

function createConfiguration(audience: string, trustCentreAudience: string): Configuration {
  const lifetimes = new Map([
    [audience, ACCESS_TOKEN_SECONDS],
    [trustCentreAudience, TRUST_CENTRE_TOKEN_SECONDS],
  ]);

  return {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: CLIENT_ID,
        application_type: "native",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code"],
        response_types: ["code"],
        redirect_uris: [LOOPBACK_REDIRECT_URI, `${DASHBOARD_ORIGIN}/callback`],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: "ES256" },
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    scopes: ["openid", "profile"],
    claims: { openid: ["sub"], profile: ["name"] },
    // Access tokens are for the hub alone and cannot ask for user info, so the name travels in the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientBasedCORS: (_ctx, origin) => origin === DASHBOARD_ORIGIN,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo(_ctx, resource) {
          const accessTokenTTL = lifetimes.get(resource);
          if (accessTokenTTL === undefined) throw new errors.InvalidTarget();

          return { scope: HUB_SCOPE, audience: resource, accessTokenFormat: "jwt", accessTokenTTL };
        },
      },
    },
    ttl: {
      // A number would count before the lifetime that each audience has.
      AccessToken: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? ACCESS_TOKEN_SECONDS,
      IdToken: ACCESS_TOKEN_SECONDS,
      Session: 86_400,
      Grant: 86_400,
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

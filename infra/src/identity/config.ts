import { type Environment, Settings } from "@kim-hub/kit/config";
import { HUB_AUDIENCE, TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";
import { DASHBOARD_ORIGIN, LOOPBACK_REDIRECT_URI } from "./client.js";

export interface IdentityConfig {
  readonly port: number;
  readonly issuer: string;
  readonly audience: string;
  /** Of the tokens for the trust centre itself. */
  readonly trustCentreAudience: string;
  readonly keysFile: string;
  /** Web origins that may exchange a code from the browser. */
  readonly dashboardOrigins: readonly string[];
  /** The addresses that a code may be sent to. */
  readonly redirectUris: readonly string[];
  /** As whom the pages sign people in, where the environment names another than the usual client. */
  readonly clientId?: string | undefined;
  /** How long an access token for the hub is good; an hour where it is undefined. */
  readonly accessTokenSeconds?: number | undefined;
  /** As whose tokens its own are written; with the hub's own claims where it is undefined. */
  readonly tokenShape?: "keycloak" | undefined;
  /** Whether the environment opts in: every visitor can sign in as every person. */
  readonly development: boolean;
}

/** All that the identity provider reads of its environment, or one error that lists everything missing or invalid. */
export function readIdentityConfig(environment: Environment): IdentityConfig {
  const settings = new Settings(environment);
  const dashboardOrigins = settings.origins("DASHBOARD_ORIGINS", {
    fallback: [DASHBOARD_ORIGIN],
    about:
      "dashboards under development, on loopback hosts: their pages may exchange a code, which arrives at `/callback` there",
  });
  const tokenShape = settings.parsed("IDENTITY_TOKEN_SHAPE", readTokenShape, {
    fallback: "hub",
    about:
      "`keycloak`: the development identity provider writes its tokens as Keycloak does with `infra/keycloak/realm.json`; a person of several roles then has them all",
  });
  const port = settings.number("PORT", { fallback: 4010, least: 1 });

  return settings.finish({
    port,
    issuer: settings.url("OIDC_ISSUER", { fallback: `http://127.0.0.1:${port}` }),
    audience: settings.url("OIDC_AUDIENCE", { fallback: HUB_AUDIENCE }),
    trustCentreAudience: settings.url("TRUST_CENTRE_AUDIENCE", { fallback: TRUST_CENTRE_AUDIENCE }),
    keysFile: settings.text("IDENTITY_KEYS_FILE", {
      about: "where the development identity provider keeps the keys that sign its tokens",
    }),
    dashboardOrigins,
    redirectUris: [
      LOOPBACK_REDIRECT_URI,
      ...dashboardOrigins.map((origin) => `${origin}/callback`),
      ...settings.urls("IDENTITY_REDIRECT_URIS", {
        about: "further addresses to which the development identity provider sends a code",
      }),
    ],
    accessTokenSeconds: settings.optionalText("ACCESS_TOKEN_SECONDS", {
      about:
        "how long the development identity provider's access tokens for the hub are good; an hour where it is not set",
    })
      ? settings.number("ACCESS_TOKEN_SECONDS", { least: 1, most: 3600 })
      : undefined,
    clientId: settings.optionalText("OIDC_CLIENT_ID") ?? undefined,
    tokenShape: tokenShape === "keycloak" ? tokenShape : undefined,
    development: environment.NODE_ENV === "development",
  });
}

function readTokenShape(text: string): "hub" | "keycloak" {
  if (text !== "hub" && text !== "keycloak") throw new Error("is neither hub nor keycloak");

  return text;
}

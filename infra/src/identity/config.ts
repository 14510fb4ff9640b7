import { Settings } from "@kim-hub/kit/config";
import { HUB_AUDIENCE, TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";

export interface IdentityConfig {
  readonly port: number;
  readonly issuer: string;
  readonly audience: string;
  /** Of the tokens for the trust centre itself. */
  readonly trustCentreAudience: string;
  readonly keysFile: string;
  /** Whether the environment opts in: anybody can sign in as anybody. */
  readonly development: boolean;
}

/** All that the identity provider reads of its environment, or one error that lists everything missing or invalid. */
export function readIdentityConfig(environment: Readonly<Record<string, string | undefined>>): IdentityConfig {
  const settings = new Settings(environment);
  const port = settings.number("PORT", { fallback: 4010, least: 1 });

  return settings.finish({
    port,
    issuer: settings.url("OIDC_ISSUER", `http://127.0.0.1:${port}`),
    audience: settings.url("OIDC_AUDIENCE", HUB_AUDIENCE),
    trustCentreAudience: settings.url("TRUST_CENTRE_AUDIENCE", TRUST_CENTRE_AUDIENCE),
    keysFile: settings.text("IDENTITY_KEYS_FILE"),
    development: environment.NODE_ENV === "development",
  });
}

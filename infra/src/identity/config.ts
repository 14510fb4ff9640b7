import { Settings } from "@kim-hub/kit/config";

/** The audience of the hub's tokens. A URI, because resource indicators (RFC 8707) accept nothing else. */
export const DEFAULT_AUDIENCE = "urn:kim-hub";

export interface IdentityConfig {
  readonly port: number;
  readonly issuer: string;
  readonly audience: string;
  readonly keysFile: string;
  readonly production: boolean;
}

/** All that the identity provider reads of its environment, or one error that lists everything missing or invalid. */
export function readIdentityConfig(environment: Readonly<Record<string, string | undefined>>): IdentityConfig {
  const settings = new Settings(environment);
  const port = settings.number("PORT", { fallback: 4010, least: 1 });

  return settings.finish({
    port,
    issuer: settings.url("OIDC_ISSUER", `http://127.0.0.1:${port}`),
    audience: settings.url("OIDC_AUDIENCE", DEFAULT_AUDIENCE),
    keysFile: settings.text("IDENTITY_KEYS_FILE"),
    production: settings.optionalText("NODE_ENV") === "production",
  });
}

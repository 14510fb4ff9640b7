/** Reads the environment once; nothing else of the identity provider does. */
import { IdentityError } from "./identity-error.js";

/** The audience of the hub's tokens. A URI, because resource indicators (RFC 8707) accept nothing else. */
export const defaultAudience = "urn:kim-hub";

export interface IdentityConfig {
  readonly port: number;
  readonly issuer: string;
  readonly audience: string;
  readonly keysFile: string;
  readonly production: boolean;
}

/** The settings of the identity provider, or one error that lists everything missing or invalid. */
export function readIdentityConfig(environment: NodeJS.ProcessEnv = process.env): IdentityConfig {
  const {
    PORT_IDENTITY: port = "4010",
    OIDC_ISSUER: issuer = `http://127.0.0.1:${port}`,
    OIDC_AUDIENCE: audience = defaultAudience,
    IDENTITY_KEYS_FILE: keysFile = "",
    NODE_ENV: mode,
  } = environment;

  const problems = [
    !isPort(port) && `PORT_IDENTITY is "${port}", and must be a port between 1 and 65535.`,
    !isIssuer(issuer) && `OIDC_ISSUER is "${issuer}", and must be an http(s) URL without query and fragment.`,
    !URL.canParse(audience) && `OIDC_AUDIENCE is "${audience}", and must be an absolute URI.`,
    keysFile === "" && "IDENTITY_KEYS_FILE is missing, and must name the file that keeps the signing key.",
  ].filter((problem) => problem !== false);
  if (problems.length > 0) throw new IdentityError(problems.join("\n"));

  return Object.freeze({ port: Number(port), issuer, audience, keysFile, production: mode === "production" });
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
}

function isIssuer(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && !/[?#]/.test(text);
}

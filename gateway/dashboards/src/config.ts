import { fileURLToPath } from "node:url";
import type { Settings } from "@kim-hub/kit/config";
import { type LogNetwork, readLogNetwork } from "@kim-hub/kit/log-network";
import { HUB_CLAIMS, type TokenClaims } from "@kim-hub/kit/token-claims";
import type { TokenIssuer } from "@kim-hub/kit/token-issuer";
import { TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";

/** The settings of the pages that the gateway serves. */
export interface DashboardsConfig {
  /** The origin at which browsers reach the gateway, e.g. `https://hub.example`. */
  readonly publicOrigin: string;
  /** Encrypts session cookies; every gateway process of an installation has the same one. */
  readonly sessionKey: string;
  /** As which the hub is known to the identity provider. */
  readonly clientId: string;
  /** Null for a public client, whose codes PKCE alone protects. */
  readonly clientSecret: string | null;
  /** What a sign-in asks for, separated by spaces. */
  readonly scope: string;
  /** What is asked for where an act needs a token of the trust centre. */
  readonly trustCentreScope: string;
  readonly issuer: string;
  readonly audience: string;
  readonly trustCentreAudience: string;
  /** Where tokens say which roles their holder has. */
  readonly claims: TokenClaims;
  /** The e-mail address that answers for these pages, also of those who meet a barrier. */
  readonly contact: string;
  /** The public keys of the installation's logs and receipts; null: the pages verify no receipt. */
  readonly logNetwork: LogNetwork | null;
  /** The record of processing activities, which `npm run schema` writes. */
  readonly recordFile: string;
}

const RECORD = new URL("../../../schema/record-of-processing.json", import.meta.url);

/** Null where no PUBLIC_ORIGIN is named: then the gateway serves no page. */
export function readDashboardsConfig(settings: Settings, tokens: TokenIssuer): DashboardsConfig | null {
  const [publicOrigin] = settings.origins("PUBLIC_ORIGIN", {
    about:
      "the origin at which browsers reach the gateway, e.g. `https://hub.example`; without it the gateway serves no pages",
  });
  if (publicOrigin === undefined) return null;
  settings.secureUrl("PUBLIC_ORIGIN");
  const scope = settings.text("OIDC_SCOPE", {
    fallback: "openid profile offline_access hub",
    about: "what a sign-in asks for",
  });

  return {
    publicOrigin,
    sessionKey: settings.secretFile("SESSION_KEY_FILE", {
      about:
        "with pages: a secret of 32 characters or more that encrypts session cookies, or a JSON Web Key Set of such secrets, the same for all processes of the gateway",
    }),
    clientId: settings.text("OIDC_CLIENT_ID", {
      fallback: "kim-hub",
      about:
        "as whom the pages sign people in. Its addresses at the provider are `/callback` and, after signing out, `/signed-out`",
    }),
    clientSecret:
      settings
        .optionalSecretFile("OIDC_CLIENT_SECRET_FILE", {
          about: "the client's secret; without one the pages are a public client",
        })
        ?.trim() ?? null,
    scope,
    trustCentreScope:
      settings.optionalText("OIDC_TRUST_CENTRE_SCOPE", {
        about:
          "what is asked for where an act needs a token of the trust centre, for a provider that knows audiences by scopes alone; without it that of a sign-in, but for `offline_access`",
      }) ?? withoutRefresh(scope),
    issuer: tokens.issuer,
    audience: tokens.audience,
    claims: tokens.claims ?? HUB_CLAIMS,
    trustCentreAudience: settings.text("TRUST_CENTRE_AUDIENCE", { fallback: TRUST_CENTRE_AUDIENCE }),
    contact: settings.text("CONTACT_ADDRESS", {
      about: "with pages: the e-mail address that answers for them, also to those who meet a barrier",
    }),
    logNetwork: readNetwork(settings),
    recordFile: settings.text("RECORD_OF_PROCESSING_FILE", {
      fallback: fileURLToPath(RECORD),
      about: "what the page `/data-protection` shows of the record of processing",
    }),
  };
}

/** A token of the trust centre is asked of the person each time. */
function withoutRefresh(scope: string): string {
  return scope
    .split(" ")
    .filter((each) => each !== "offline_access")
    .join(" ");
}

function readNetwork(settings: Settings): LogNetwork | null {
  if (settings.optionalText("LOG_NETWORK_FILE") === null) return null;
  const text = settings.file("LOG_NETWORK_FILE");

  // A file that cannot be read is a fault of the settings already.
  return text === "" ? null : readLogNetwork(text);
}

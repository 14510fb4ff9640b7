import type { Settings } from "../process/config.js";
import { type ClaimPath, readClaimPath } from "./claim-path.js";
import { type RoleNames, readRoleNames } from "./role-names.js";

/** Where an issuer's tokens say what the hub decides by. */
export interface TokenClaims {
  /** A text or a list of texts. */
  readonly role: ClaimPath;
  /** A text, of a token with one role. */
  readonly body: ClaimPath;
  readonly authority: ClaimPath;
  /** What the provider's names mean; null: they are the hub's own. */
  readonly roleNames: RoleNames | null;
}

/** The hub's own names of claims and roles. */
export const HUB_CLAIMS: TokenClaims = {
  role: ["kim_role"],
  body: ["kim_body"],
  authority: ["kim_authority"],
  roleNames: null,
};

/** Read by every process in the same way: each verifies the caller's token by itself. */
export function readTokenClaims(settings: Settings): TokenClaims {
  return {
    role: settings.parsed("OIDC_ROLE_CLAIM", readClaimPath, {
      fallback: "kim_role",
      about:
        "the claim with a person's role or roles: its exact name, or a path such as `/realm_access/roles`. A role may name its organisation: `STEERING_GROUP_MEMBER@LG-05711`, `KIM_COORDINATOR@LG-05711@KI-05711` (body, then authority)",
    }),
    body: settings.parsed("OIDC_BODY_CLAIM", readClaimPath, {
      fallback: "kim_body",
      about: "the claim with the body of a token whose one role names none, written as `OIDC_ROLE_CLAIM`",
    }),
    authority: settings.parsed("OIDC_AUTHORITY_CLAIM", readClaimPath, {
      fallback: "kim_authority",
      about: "the claim with the authority of a token whose one role names none, written as `OIDC_ROLE_CLAIM`",
    }),
    roleNames: settings.parsed("OIDC_ROLE_NAMES", readRoleNames, {
      about:
        "what the provider's names of roles or groups mean, as `kim-steering=STEERING_GROUP_MEMBER, /kim/bielefeld=STEERING_GROUP_MEMBER@LG-05711`; any other name gives no right. Without it they are the hub's own",
    }),
  };
}

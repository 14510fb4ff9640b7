import { randomUUID } from "node:crypto";
import { nameHeldRole } from "@kim-hub/kit/held-role";
import { TRUST_CENTRE_SCOPE } from "../client.js";
import { identityOfPerson } from "../identity-of-person.js";
import { PEOPLE, type Person } from "../people.js";
import { mapClaims } from "./map-claims.js";
import { listMappers, readRealm } from "./realm.js";

/** What every account of a realm has, whatever it is for. */
const DEFAULT_ROLES = ["default-roles-kim", "offline_access", "uma_authorization"];

/** How services read such tokens. */
export const KEYCLOAK_TOKENS: Readonly<Record<string, string>> = {
  OIDC_TOKEN_TYPE: "JWT",
  OIDC_ROLE_CLAIM: "/realm_access/roles",
  OIDC_BODY_CLAIM: "",
  OIDC_AUTHORITY_CLAIM: "",
  OIDC_ROLE_NAMES: "",
};

/** How the pages ask for them. */
export const KEYCLOAK_SCOPES: Readonly<Record<string, string>> = {
  OIDC_TRUST_CENTRE_SCOPE: `openid ${TRUST_CENTRE_SCOPE}`,
};

/** A token before it is signed. */
interface Unsigned {
  header?: Record<string, unknown> | undefined;
  payload: Record<string, unknown>;
}

/** Writes access tokens as Keycloak would with the realm of its guide. */
export function createKeycloakTokens(clientId: string) {
  const realm = readRealm();
  const [client] = realm.clients;
  const scopes = client?.optionalClientScopes ?? [];

  return {
    lifespan: realm.accessTokenLifespan,
    /** The scopes that decide on the audience. */
    scopes,
    rewrite(token: Unsigned, person: Person): void {
      const { client_id: azp, scope = "", aud: _asked, ...rest } = token.payload;
      const asked = String(scope).split(" ");
      const account = { realmRoles: [...DEFAULT_ROLES, ...listRoles(person)], attributes: {} };
      const mapped = mapClaims(listMappers(realm, client?.clientId ?? clientId, asked), account);
      token.header = { typ: "JWT" };
      token.payload = {
        ...rest,
        ...{ auth_time: rest.iat, jti: `onrtac:${String(rest.jti)}`, typ: "Bearer", azp, sid: randomUUID(), acr: "1" },
        ...{ "allowed-origins": [], scope: ["openid", ...asked].join(" ") },
        ...mapped,
      };
    },
  };
}

/** All roles of one human, who has one account here: their other sign-ins are for tokens that carry one role. */
function listRoles({ name }: Person): readonly string[] {
  return PEOPLE.filter((each) => each.name === name).map(({ username }) => nameHeldRole(identityOfPerson(username)));
}

import type { ProtocolMapper } from "./realm.js";

/** Somebody as a realm knows them. */
interface Account {
  readonly realmRoles: readonly string[];
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

type Claims = Record<string, unknown>;
type Config = ProtocolMapper["config"];

const MAPPERS: Readonly<Record<string, (claims: Claims, config: Config, account: Account) => void>> = {
  "oidc-sub-mapper": () => {},
  "oidc-full-name-mapper": () => {},
  "oidc-audience-mapper": (claims, config) => {
    const { "included.custom.audience": audience } = config;
    const { aud = [] } = claims;
    const all = [aud].flat().concat(audience);
    // Keycloak writes one audience as a text.
    claims.aud = all.length === 1 ? all[0] : all;
  },
  "oidc-usermodel-realm-role-mapper": (claims, config, { realmRoles }) => put(claims, config, realmRoles),
  "oidc-usermodel-attribute-mapper": (claims, config, { attributes }) => {
    const values = attributes[config["user.attribute"] ?? ""];
    if (values) put(claims, config, config.multivalued === "true" ? values : values[0]);
  },
};

/** What the mappers write into an access token; one that is not known here is an error, so that nothing is passed over. */
export function mapClaims(mappers: readonly ProtocolMapper[], account: Account): Readonly<Record<string, unknown>> {
  const claims: Claims = {};
  for (const { protocolMapper, config } of mappers) {
    const map = MAPPERS[protocolMapper];
    if (!map) throw new Error(`The mapper ${protocolMapper} is not known here.`);
    if (config["access.token.claim"] === "true") map(claims, config, account);
  }

  return claims;
}

/** A dot in a mapper's claim name leads into an object, one behind a backslash is part of the name. */
function put(claims: Claims, config: Config, value: unknown): void {
  const names = (config["claim.name"] ?? "").split(/(?<!\\)\./).map((name) => name.replaceAll("\\.", "."));
  const last = names.pop() ?? "";
  let place = claims;
  for (const name of names) {
    const next: Claims = Object(place[name]);
    place[name] = next;
    place = next;
  }
  place[last] = value;
}

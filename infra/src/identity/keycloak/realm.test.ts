import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { HUB_CLAIMS } from "@kim-hub/kit/token-claims";
import { holderOf } from "@kim-hub/kit/token-identity";
import { HUB_AUDIENCE, TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";
import { ROOT } from "../../installation/root.js";
import { TRUST_CENTRE_SCOPE } from "../client.js";
import { mapClaims } from "./map-claims.js";
import { listMappers, type ProtocolMapper, readRealm } from "./realm.js";

const text = readFileSync(join(ROOT, "infra/keycloak/realm.json"), "utf8");
const realm = readRealm();
const whole = JSON.parse(text);
const nobody = { realmRoles: [], attributes: {} };

test("every role of the realm is one of the hub, at what an organisation may be called", () => {
  for (const { name } of whole.roles.realm)
    expect(holderOf({ sub: "s", kim_role: [name] }, HUB_CLAIMS).roles).toHaveLength(1);
});

test("a group gives roles that the realm has", () => {
  const known = whole.roles.realm.map(({ name }: { readonly name: string }) => name);

  for (const { realmRoles } of whole.groups) expect(known).toEqual(expect.arrayContaining(realmRoles));
});

test.each([
  ["hub", HUB_AUDIENCE],
  [TRUST_CENTRE_SCOPE, TRUST_CENTRE_AUDIENCE],
])("the scope %s gives one audience and the roles, to access tokens alone", (scope, audience) => {
  const claims = mapClaims(listMappers(realm, "kim-hub", [scope]), { ...nobody, realmRoles: ["FUNDING_AUDITOR"] });

  expect(claims).toEqual({ aud: audience, realm_access: { roles: ["FUNDING_AUDITOR"] } });
  const mappers = realm.clientScopes.find(({ name }) => name === scope)?.protocolMappers ?? [];
  expect(mappers.map(({ config }) => config["id.token.claim"])).toEqual(mappers.map(() => "false"));
});

test("without a scope of the hub a token is meant for nobody here", () => {
  expect(mapClaims(listMappers(realm, "kim-hub", ["openid"]), nobody)).toEqual({});
});

test("the client signs people in by code and PKCE alone, and the file holds no secret", () => {
  const [client] = whole.clients;

  expect(whole.clients).toHaveLength(1);
  expect(client).toMatchObject({
    ...{ publicClient: false, standardFlowEnabled: true, implicitFlowEnabled: false },
    ...{ directAccessGrantsEnabled: false, serviceAccountsEnabled: false },
    attributes: { "pkce.code.challenge.method": "S256" },
  });
  expect(text).not.toMatch(/"(?:secret|credentials|password|privateKey)"/);
  // Its mapper writes the audience `account` into every token.
  expect(client.defaultClientScopes).not.toContain("roles");
});

test("attributes of people and groups are mapped to a list of roles, by a name with a dot in it, too", () => {
  const config = { "user.attribute": "kim_role", multivalued: "true", "access.token.claim": "true" };
  const mapper = (name: string): ProtocolMapper => ({
    ...{ protocolMapper: "oidc-usermodel-attribute-mapper", config: { ...config, "claim.name": name } },
  });
  const account = { realmRoles: [], attributes: { kim_role: ["CASE_MANAGER@CM-05711", "FUNDING_AUDITOR"] } };

  expect(mapClaims([mapper("kim_role")], account)).toEqual({ kim_role: account.attributes.kim_role });
  expect(mapClaims([mapper("kim\\.role")], account)).toEqual({ "kim.role": account.attributes.kim_role });
  expect(mapClaims([mapper("kim.role")], account)).toEqual({ kim: { role: account.attributes.kim_role } });
});

test("a mapper that is not known here is an error", () => {
  expect(() => mapClaims([{ protocolMapper: "oidc-script-mapper", config: {} }], nobody)).toThrow(/not known here/);
});

import { expect, test } from "@jest/globals";
import { readClaimPath } from "./claim-path.js";
import { HUB_CLAIMS, type TokenClaims } from "./token-claims.js";
import { holderOf, identityOf } from "./token-identity.js";

const KEYCLOAK: TokenClaims = { ...HUB_CLAIMS, role: readClaimPath("/realm_access/roles") };
const OF_KEYCLOAK = ["default-roles-kim", "offline_access", "uma_authorization"];
const held = (roles: unknown, more: object = {}) =>
  holderOf({ sub: "s", realm_access: { roles }, ...more }, KEYCLOAK).roles;
const manager = { role: "CASE_MANAGER", body: null, authority: "CM-05711" };
const member = { role: "STEERING_GROUP_MEMBER", body: "LG-05711", authority: null };
const BOTH = ["CASE_MANAGER@CM-05711", "STEERING_GROUP_MEMBER@LG-05711"];

test("each role has the organisation that stands with it, and no other role's", () => {
  expect(held([...OF_KEYCLOAK, ...BOTH])).toEqual([manager, member]);
  expect(held(["KIM_COORDINATOR@LG-05711@KI-05711"])).toEqual([
    { role: "KIM_COORDINATOR", body: "LG-05711", authority: "KI-05711" },
  ]);
});

test("a role held twice is one, at two authorities it is two", () => {
  expect(held(["CASE_MANAGER@CM-05711", "CASE_MANAGER@CM-05711"])).toEqual([manager]);
  expect(held(["CASE_MANAGER@CM-05711", "CASE_MANAGER@CM-05554"])).toHaveLength(2);
});

test("one role without an organisation takes those of the flat claims", () => {
  expect(held(["CASE_MANAGER"], { kim_authority: "CM-05711" })).toEqual([manager]);
  expect(held("CASE_MANAGER", { kim_authority: "CM-05711", kim_body: "LG-05711" })).toEqual([manager]);
});

test.each<readonly [kind: string, roles: readonly string[], flat: object]>([
  ["several roles", ["CASE_MANAGER", "STEERING_GROUP_MEMBER"], { kim_authority: "CM-05711" }],
  ["several roles, one with its own", ["CASE_MANAGER", "STEERING_GROUP_MEMBER@LG-05711"], { kim_body: "LG-05554" }],
  ["a role that has its own", ["CASE_MANAGER@CM-05711"], { kim_authority: "CM-05554" }],
  ["a role that speaks for its own body", ["KIM_COORDINATOR@LG-05711"], { kim_authority: "KI-05554" }],
])("an organisation apart from %s is refused, since nobody could say whose it is", (_kind, roles, flat) => {
  expect(() => held(roles, flat)).toThrow(/organisation apart from its roles/);
});

test.each<readonly [kind: string, roles: unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["an empty list", []],
  ["names that mean nothing here", OF_KEYCLOAK],
  ["several names in one text", "CASE_MANAGER STEERING_GROUP_MEMBER"],
  ["several names in one text, with commas", "CASE_MANAGER,STEERING_GROUP_MEMBER"],
  ["a name in another case", ["case_manager"]],
  ["a name that every object inherits", ["constructor", "__proto__", "toString"]],
])("a token whose roles are %s names no role", (_kind, roles) => {
  expect(() => held(roles)).toThrow(/no role of this hub/);
});

test.each<readonly [kind: string, roles: unknown]>([
  ["a number", 5],
  ["true", true],
  ["an object", { CASE_MANAGER: true }],
  ["a list with a number", ["CASE_MANAGER", 5]],
  ["a list with null", ["CASE_MANAGER", null]],
  ["a list within a list", [["CASE_MANAGER"]]],
  ["a list with an object", [{ role: "CASE_MANAGER" }]],
])("a token whose roles are %s is refused as a whole", (_kind, roles) => {
  expect(() => held(roles)).toThrow(/role that is no text/);
});

test("more names than a token can hold are refused before they are read, a thousand are read", () => {
  expect(() => held(Array.from({ length: 1001 }, () => "CASE_MANAGER"))).toThrow(/more than 1000 roles/);
  expect(held([...Array.from({ length: 999 }, (_, index) => `group-${index}`), "CASE_MANAGER"])).toHaveLength(1);
});

test.each(["CASE_MANAGER@", "CASE_MANAGER@a b", "CASE_MANAGER@a\nb", "CASE_MANAGER@A@B", "DATA_SUBJECT@CM-05711"])(
  "the role %j at what is no organisation of it refuses the token, beside whatever else it holds",
  (role) => {
    expect(() => held(["STEERING_GROUP_MEMBER@LG-05711", role])).toThrow(/organisation/);
  },
);

test("the chosen role counts with its own organisation, by its whole name or by its role where that is enough", () => {
  const payload = { sub: "s", realm_access: { roles: BOTH } };
  const as = (chosen: string | null) => identityOf(payload, { claims: KEYCLOAK, chosen });

  expect(as("CASE_MANAGER")).toEqual({ actor: "s", ...manager });
  expect(as("CASE_MANAGER@CM-05711")).toEqual({ actor: "s", ...manager });
  expect(as("STEERING_GROUP_MEMBER")).toEqual({ actor: "s", ...member });
});

test.each([
  ["nothing", null],
  ["an empty name", ""],
  ["a role that the token does not hold", "FUNDING_AUDITOR"],
  ["a role at another role's organisation", "CASE_MANAGER@LG-05711"],
  ["two roles", "CASE_MANAGER@CM-05711,STEERING_GROUP_MEMBER@LG-05711"],
  ["a role in another case", "case_manager"],
  ["an inherited name", "constructor"],
])("of several roles %s chooses none; the sentence lists the caller's own roles alone", (_kind, chosen) => {
  const choose = () => identityOf({ sub: "s", realm_access: { roles: BOTH } }, { claims: KEYCLOAK, chosen });

  expect(choose).toThrow(expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } }));
  expect(choose).toThrow(
    /hub-role .*: CASE_MANAGER@CM-05711, STEERING_GROUP_MEMBER@LG-05711\.$|hub-role chooses one of CASE_MANAGER@CM-05711, STEERING_GROUP_MEMBER@LG-05711\.$/,
  );
});

test("a role at two authorities is chosen with its authority alone", () => {
  const payload = { sub: "s", realm_access: { roles: ["CASE_MANAGER@CM-05711", "CASE_MANAGER@CM-05554"] } };
  const as = (chosen: string) => identityOf(payload, { claims: KEYCLOAK, chosen });

  expect(() => as("CASE_MANAGER")).toThrow(/CASE_MANAGER@CM-05711, CASE_MANAGER@CM-05554/);
  expect(as("CASE_MANAGER@CM-05554")).toMatchObject({ authority: "CM-05554" });
});

test("a long list of roles is told in part", () => {
  const roles = Array.from({ length: 300 }, (_, index) => `CASE_MANAGER@CM-${index}`);

  expect(() => identityOf({ sub: "s", realm_access: { roles } }, { claims: KEYCLOAK })).toThrow(
    /CM-19 and 280 more\.$/,
  );
});

test("a token's only role counts without a choice, and a choice of another one is refused", () => {
  const payload = { sub: "s", kim_role: "CASE_MANAGER", kim_authority: "CM-05711" };

  expect(identityOf(payload)).toEqual({ actor: "s", ...manager });
  expect(identityOf(payload, { chosen: "CASE_MANAGER@CM-05711" })).toEqual({ actor: "s", ...manager });
  expect(() => identityOf(payload, { chosen: "STEERING_GROUP_MEMBER" })).toThrow(/hub-role/);
});

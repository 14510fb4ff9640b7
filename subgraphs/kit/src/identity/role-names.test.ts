import { expect, test } from "@jest/globals";
import { Settings } from "../process/config.js";
import { findHeldRole, readRoleNames } from "./role-names.js";
import { readTokenClaims } from "./token-claims.js";

const names = readRoleNames(
  "kim-case-manager = CASE_MANAGER,\n/kim/bielefeld=CASE_MANAGER@CM-05711, a=b=FUNDING_AUDITOR,kim-coordinator=KIM_COORDINATOR",
);

test.each([
  ["kim-case-manager", { role: "CASE_MANAGER", body: null, authority: null }],
  ["kim-case-manager@CM-05554", { role: "CASE_MANAGER", body: null, authority: "CM-05554" }],
  ["/kim/bielefeld", { role: "CASE_MANAGER", body: null, authority: "CM-05711" }],
  ["a=b", { role: "FUNDING_AUDITOR", body: null, authority: null }],
  ["kim-coordinator@LG-05711@KI-05711", { role: "KIM_COORDINATOR", body: "LG-05711", authority: "KI-05711" }],
])("the provider's %s means a role of this hub", (text, held) => {
  expect(findHeldRole(text, names)).toEqual(held);
});

test.each([
  "CASE_MANAGER",
  "CASE_MANAGER@CM-05711",
  "offline_access",
  "KIM-CASE-MANAGER",
  "kim-case-manager ",
  "/kim/bielefeld/more",
  "/kim/bielefeld@CM-05334",
  "__proto__",
  "constructor",
  "@CM-05711",
  "",
])("where names are mapped, %j gives no right", (text) => {
  expect(findHeldRole(text, names)).toBeNull();
});

test.each(["kim-case-manager@", "kim-case-manager@a b", "kim-case-manager@A@B", "kim-coordinator@A@B@C"])(
  "%j names a role at what is no organisation, and is refused",
  (text) => {
    expect(() => findHeldRole(text, names)).toThrow(/organisation/);
  },
);

test.each([
  ["kim-case-manager", /pair/],
  ["=CASE_MANAGER", /pair/],
  ["kim-case-manager=", /pair/],
  ["kim-emperor=EMPEROR", /EMPEROR, which is none of this hub/],
  ["x=__proto__", /none of this hub/],
  ["a=CASE_MANAGER,a=FUNDING_AUDITOR", /says twice what a means/],
  ["a=CASE_MANAGER@LG-05711@CM-05711", /cannot have/],
  ["a=DATA_SUBJECT@CM-05711", /cannot have/],
])("the setting %j is refused at the start", (value, message) => {
  const settings = new Settings({ OIDC_ROLE_NAMES: value });
  readTokenClaims(settings);

  expect(() => settings.finish({})).toThrow(/OIDC_ROLE_NAMES/);
  expect(() => settings.finish({})).toThrow(message);
});

test("a process that is told nothing reads the hub's own claims and names", () => {
  expect(readTokenClaims(new Settings({}))).toEqual({
    ...{ role: ["kim_role"], body: ["kim_body"], authority: ["kim_authority"] },
    roleNames: null,
  });
});

test("a path that is none is named with its setting, beside every other fault", () => {
  const settings = new Settings({ OIDC_ROLE_CLAIM: "/realm_access/", OIDC_BODY_CLAIM: "//", OIDC_ROLE_NAMES: "x" });
  readTokenClaims(settings);

  expect(() => settings.finish({})).toThrow(/OIDC_ROLE_CLAIM .*OIDC_BODY_CLAIM .*OIDC_ROLE_NAMES /);
});

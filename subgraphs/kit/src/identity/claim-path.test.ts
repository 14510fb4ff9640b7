import { expect, test } from "@jest/globals";
import { findClaim, readClaimPath } from "./claim-path.js";

test.each([
  ["kim_role", { kim_role: "A" }],
  ["kim.role", { "kim.role": "A", kim: { role: "B" } }],
  ["https://hub.example/role", { "https://hub.example/role": "A" }],
  ["/realm_access/roles", { realm_access: { roles: "A" }, "/realm_access/roles": "B" }],
  ["/https:~1~1hub.example~1role", { "https://hub.example/role": "A" }],
  ["/a~0b/~1c", { "a~b": { "/c": "A" } }],
  ["/~01", { "~1": "A", "/": "B" }],
])("%s names one claim, and no other", (text, claims) => {
  expect(findClaim(claims, readClaimPath(text))).toBe("A");
});

test.each(["/", "//", "/a/", "/a//b", "/a~2", "/a~", `/${"a/".repeat(8)}a`])("%s is no path", (text) => {
  expect(() => readClaimPath(text)).toThrow(/path/);
});

test.each<readonly [kind: string, text: string, claims: object]>([
  ["that every object inherits", "/__proto__", {}],
  ["that every object inherits, by its constructor", "/constructor/name", {}],
  ["of a list", "/groups/0", { groups: ["A"] }],
  ["of a list's own length", "/groups/length", { groups: ["A"] }],
  ["of a text", "/role/length", { role: "A" }],
  ["of nothing", "/role/name", { role: null }],
  ["by a name inherited by a text", "toString", { role: "A" }],
])("a member %s is no claim", (_kind, text, claims) => {
  expect(findClaim(claims, readClaimPath(text))).toBeUndefined();
});

test("a member that a token calls __proto__ is its own, and changes no other object", () => {
  const claims = JSON.parse('{"__proto__": {"roles": "A"}}');

  expect(findClaim(claims, readClaimPath("/__proto__/roles"))).toBe("A");
  expect(findClaim({}, readClaimPath("/__proto__/roles"))).toBeUndefined();
});

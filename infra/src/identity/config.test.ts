import { expect, test } from "@jest/globals";
import { readIdentityConfig } from "./config.js";

test("the keys file is all that must be set", () => {
  expect(readIdentityConfig({ IDENTITY_KEYS_FILE: "keys.json" })).toEqual({
    port: 4010,
    issuer: "http://127.0.0.1:4010",
    audience: "urn:kim-hub",
    trustCentreAudience: "urn:kim-hub:trust-centre",
    keysFile: "keys.json",
    development: false,
  });
});

test("the issuer follows the port", () => {
  const { issuer } = readIdentityConfig({ IDENTITY_KEYS_FILE: "keys.json", PORT: "4711" });

  expect(issuer).toBe("http://127.0.0.1:4711");
});

test("everything missing or invalid is told at once", () => {
  const read = () => readIdentityConfig({ PORT: "70000", OIDC_ISSUER: "here", OIDC_AUDIENCE: "kim-hub" });

  expect(read).toThrow(/PORT .*OIDC_ISSUER .*OIDC_AUDIENCE .*IDENTITY_KEYS_FILE/);
});

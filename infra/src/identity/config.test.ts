import { expect, test } from "@jest/globals";
import { readIdentityConfig } from "./config.js";

test("the keys file is all that must be set", () => {
  expect(readIdentityConfig({ IDENTITY_KEYS_FILE: "keys.json" })).toEqual({
    port: 4010,
    issuer: "http://127.0.0.1:4010",
    audience: "urn:kim-hub",
    trustCentreAudience: "urn:kim-hub:trust-centre",
    keysFile: "keys.json",
    dashboardOrigins: ["http://localhost:3000"],
    redirectUris: ["http://127.0.0.1/callback", "http://localhost:3000/callback"],
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

test("dashboards and other redirect addresses are settings", () => {
  const { dashboardOrigins, redirectUris } = readIdentityConfig({
    IDENTITY_KEYS_FILE: "keys.json",
    DASHBOARD_ORIGINS: "http://localhost:5173, https://dashboard.example",
    IDENTITY_REDIRECT_URIS: "http://localhost:8080/signed-in",
  });

  expect(dashboardOrigins).toEqual(["http://localhost:5173", "https://dashboard.example"]);
  expect(redirectUris).toEqual([
    "http://127.0.0.1/callback",
    "http://localhost:5173/callback",
    "https://dashboard.example/callback",
    "http://localhost:8080/signed-in",
  ]);
});

test.each(["*", "null", "http://localhost:3000/", "localhost:3000", "https://*.example"])(
  "the dashboard origin %j is refused",
  (origin) => {
    const read = () => readIdentityConfig({ IDENTITY_KEYS_FILE: "keys.json", DASHBOARD_ORIGINS: origin });

    expect(read).toThrow(/DASHBOARD_ORIGINS names .*, which is no origin/);
  },
);

import { expect, test } from "@jest/globals";
import { readGatewayConfig } from "@kim-hub/gateway/config";
import { givenSettings } from "./given-settings.js";

test("of the environment the gateway gets the settings that it reads, and nothing else", () => {
  const environment = {
    RATE_LIMIT_PER_MINUTE: "7",
    CORS_ORIGINS: "https://dashboard.example",
    HOST: "0.0.0.0",
    TRUSTED_PROXIES: "",
    DATABASE_URL_IMMIGRATION: "postgres://somewhere",
    HOME: "/home/somebody",
  };

  expect(givenSettings(readGatewayConfig, environment)).toEqual({
    RATE_LIMIT_PER_MINUTE: "7",
    CORS_ORIGINS: "https://dashboard.example",
    HOST: "0.0.0.0",
  });
});

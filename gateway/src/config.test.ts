import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readGatewayConfig } from "./config.js";

const keyFile = join(tmpdir(), `gateway-config-${process.pid}.json`);
writeFileSync(keyFile, "{}", { mode: 0o600 });
const NECESSARY = {
  OIDC_ISSUER: "http://127.0.0.1:4400",
  PLAIN_HTTP_HOSTS: "127.0.0.1",
  ENVELOPE_PRIVATE_KEY_FILE: keyFile,
  REQUEST_LOG_DIRECTORY: tmpdir(),
};

test("the transport has limits where nothing is set", () => {
  expect(readGatewayConfig(NECESSARY)).toMatchObject({
    fetchTimeoutMilliseconds: 5000,
    operationTimeoutMilliseconds: 10_000,
    fetchMostBytes: 16 * 1024 * 1024,
    fetchCompression: false,
    shareFetches: true,
    fetchConnections: 64,
    fetchQueue: 256,
    circuitHalfOpenMilliseconds: 5000,
  });
});

test("every fault of the transport's settings is reported by name", () => {
  const settings = { SHARE_FETCHES: "yes", FETCH_COMPRESSION: "1", FETCH_CONNECTIONS: "0", FETCH_MOST_BYTES: "16 MB" };

  expect(() => readGatewayConfig({ ...NECESSARY, ...settings })).toThrow(
    /FETCH_MOST_BYTES.*FETCH_COMPRESSION is neither true nor false.*SHARE_FETCHES is neither.*FETCH_CONNECTIONS/,
  );
});

test.each([undefined, "", "production", "Production", "prod"])(
  "with NODE_ENV %j the issuer and every subgraph speak https, or http on a loopback host that is named",
  (mode) => {
    const plain = { ...NECESSARY, NODE_ENV: mode, SUBGRAPH_URL_IMMIGRATION: "http://127.0.0.1:4004/graphql" };
    const unnamed = { ...plain, PLAIN_HTTP_HOSTS: undefined };
    const remote = { ...plain, PLAIN_HTTP_HOSTS: "127.0.0.1 hub.example", OIDC_ISSUER: "http://hub.example" };
    const secure = { ...unnamed, OIDC_ISSUER: "https://hub.example" };

    expect(readGatewayConfig(plain).subgraphUrl("immigration")).toBe("http://127.0.0.1:4004/graphql");
    expect(() => readGatewayConfig(unnamed)).toThrow("OIDC_ISSUER is not an https address");
    expect(() => readGatewayConfig(remote)).toThrow("OIDC_ISSUER is not an https address");
    expect(() => readGatewayConfig({ ...secure, OIDC_JWKS_URI: "http://hub.example/keys" })).toThrow("OIDC_JWKS_URI");
    expect(() => readGatewayConfig(secure).subgraphUrl("immigration")).toThrow("SUBGRAPH_URL_IMMIGRATION");
  },
);

test.each(["development", "test"])("with NODE_ENV %s http is enough", (mode) => {
  const { tokens } = readGatewayConfig({ ...NECESSARY, NODE_ENV: mode, PLAIN_HTTP_HOSTS: undefined });

  expect(tokens.issuer).toBe("http://127.0.0.1:4400");
});

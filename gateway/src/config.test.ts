import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readGatewayConfig } from "./config.js";

const keyFile = join(tmpdir(), `gateway-config-${process.pid}.json`);
writeFileSync(keyFile, "{}");
const NECESSARY = {
  PLAIN_HTTP_HOSTS: "127.0.0.1",
  OIDC_ISSUER: "http://127.0.0.1:4400",
  ENVELOPE_PRIVATE_KEY_FILE: keyFile,
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

test("every fault of the transport's settings is told by name", () => {
  const settings = { SHARE_FETCHES: "yes", FETCH_COMPRESSION: "1", FETCH_CONNECTIONS: "0", FETCH_MOST_BYTES: "16 MB" };

  expect(() => readGatewayConfig({ ...NECESSARY, ...settings })).toThrow(
    /FETCH_MOST_BYTES.*FETCH_COMPRESSION is neither true nor false.*SHARE_FETCHES is neither.*FETCH_CONNECTIONS/,
  );
});

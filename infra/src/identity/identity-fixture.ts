/** An identity provider of its own for one test file, on a port that nobody uses. */
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IdentityConfig, readIdentityConfig } from "./config.js";

export async function createIdentityFixture(): Promise<IdentityConfig> {
  const directory = await mkdtemp(join(tmpdir(), "identity-"));

  return readIdentityConfig({
    PORT_IDENTITY: String(await findFreePort()),
    IDENTITY_KEYS_FILE: join(directory, "kept", "keys.json"),
  });
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  await once(server.close(), "close");
  if (address === null || typeof address === "string") throw new Error("A TCP server has a port.");

  return address.port;
}

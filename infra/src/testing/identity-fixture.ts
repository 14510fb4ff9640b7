import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { type IdentityConfig, readIdentityConfig } from "../identity/config.js";

/** An identity provider for one test file, on a free port. */
export async function createIdentityFixture(settings: Readonly<Record<string, string>> = {}): Promise<IdentityConfig> {
  const directory = await mkdtemp(join(tmpdir(), "identity-"));

  return readIdentityConfig({
    NODE_ENV: "development",
    PORT: String(await findFreePort()),
    IDENTITY_KEYS_FILE: join(directory, "kept", "keys.json"),
    ...settings,
  });
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readGatewayConfig } from "@kim-hub/gateway/config";
import { startGateway } from "@kim-hub/gateway/server";
import { generateSigningKeys } from "@kim-hub/kit/keys";
import { createLog } from "@kim-hub/kit/log";
import { SUBGRAPHS, variableSuffix } from "@kim-hub/offices/subgraphs";

const NOBODY = "http://127.0.0.1:9";

export interface LoneGateway {
  readonly url: string;
  stop(): Promise<void>;
}

/** Settings of a gateway for the committed supergraph, with a new key in `folder` and no subgraph behind it. */
export async function loneSettings(folder: string): Promise<Record<string, string>> {
  const keyFile = join(folder, "envelope.private.json");
  writeFileSync(keyFile, JSON.stringify((await generateSigningKeys()).privateKey), { mode: 0o600 });

  return {
    PORT: "0",
    PLAIN_HTTP_HOSTS: "127.0.0.1",
    OIDC_ISSUER: NOBODY,
    ENVELOPE_PRIVATE_KEY_FILE: keyFile,
    REQUEST_LOG_DIRECTORY: join(folder, "request-log"),
    ...Object.fromEntries(SUBGRAPHS.map((name) => [`SUBGRAPH_URL_${variableSuffix(name)}`, `${NOBODY}/graphql`])),
  };
}

/** A gateway in this process that answers what it can answer by itself. */
export async function startLoneGateway(settings: Readonly<Record<string, string>> = {}): Promise<LoneGateway> {
  const folder = mkdtempSync(join(tmpdir(), "gateway-"));
  const log = createLog("gateway");
  log.level = "silent";
  const config = readGatewayConfig({ ...(await loneSettings(folder)), ...settings });
  const { port, stop } = await startGateway(config, log);

  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async stop() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

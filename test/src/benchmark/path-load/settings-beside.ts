import { join } from "node:path";
import { SUBGRAPHS, type SubgraphName } from "@kim-hub/infra/subgraphs";
import { UNLIMITED } from "../../chaos/kill/unlimited.js";
import type { TestHub } from "../../harness/test-hub.js";

/** The settings of a gateway beside the hub's own, over its subgraphs or others on these ports. */
export function settingsBeside(
  { config, issuer }: TestHub,
  ports: Readonly<Record<SubgraphName, number>> = config.ports,
): Record<string, string> {
  const urls = SUBGRAPHS.map((name) => [
    `SUBGRAPH_URL_${name.toUpperCase().replaceAll("-", "_")}`,
    `http://127.0.0.1:${ports[name]}/graphql`,
  ]);

  return {
    ...UNLIMITED,
    NODE_ENV: "development",
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: config.audience,
    ENVELOPE_PRIVATE_KEY_FILE: join(config.dataDirectory, "envelope.private.json"),
    ...Object.fromEntries(urls),
  };
}

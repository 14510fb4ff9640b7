import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GatewayProcess, startGatewayProcess } from "../harness/gateway-process.js";
import { FakeSubgraph } from "./fake-subgraph.js";
import { composeRegistry, createRegistry, type Executions, type RegistrySubgraph } from "./registry.js";

/** The gateway's own program over the registry's four offices, and the offices in the test's hands. */
export interface RegistryHub extends GatewayProcess {
  readonly offices: Readonly<Record<RegistrySubgraph, FakeSubgraph>>;
  readonly executions: Executions;
  /** The file of the gateway's supergraph. */
  readonly supergraphFile: string;
}

interface HubOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
  readonly silent?: boolean;
}

export async function startRegistryHub({ settings = {}, ...options }: HubOptions = {}): Promise<RegistryHub> {
  const folder = mkdtempSync(join(tmpdir(), "registry-"));
  const supergraphFile = join(folder, "supergraph.graphql");
  writeFileSync(supergraphFile, composeRegistry());
  const executions = { hire: 0 };
  const schemas = createRegistry(executions);
  const offices = {
    people: await new FakeSubgraph(schemas.people).start(),
    homes: await new FakeSubgraph(schemas.homes).start(),
    work: await new FakeSubgraph(schemas.work).start(),
    summary: await new FakeSubgraph(schemas.summary).start(),
  };
  const addresses = Object.entries(offices).map(([name, { url }]) => [`SUBGRAPH_URL_${name.toUpperCase()}`, url]);
  const gateway = await startGatewayProcess({
    ...options,
    settings: {
      SUPERGRAPH_FILE: supergraphFile,
      SUPERGRAPH_POLL_MILLISECONDS: "0",
      RATE_LIMIT_PER_MINUTE: "0",
      ...Object.fromEntries(addresses),
      ...settings,
    },
  });

  return {
    ...gateway,
    offices,
    executions,
    supergraphFile,
    async stop() {
      await Promise.all(Object.values(offices).map((office) => office.kill()));
      await gateway.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { forEverySubgraph, type SubgraphName } from "@kim-hub/infra/subgraphs";
import type { TestHub } from "../../harness/test-hub.js";

const WITHOUT_LOG = fileURLToPath(new URL("without-log.js", import.meta.url));

/** The hub's subgraphs a second time, on the same databases and with the same keys, without a disclosure log. */
export interface Twins {
  readonly ports: Readonly<Record<SubgraphName, number>>;
  stop(): void;
}

export async function startTwins(hub: TestHub): Promise<Twins> {
  const children: ChildProcess[] = [];
  const ports = await forEverySubgraph(async (name) => {
    const child = startTwin(hub.services.get(name)?.processId ?? 0);
    children.push(child);
    const [{ port }] = await once(child, "message");

    return Number(port);
  });

  return {
    ports,
    stop() {
      for (const child of children) child.kill();
    },
  };
}

/** With the program and the settings of the running process, which the system knows. */
function startTwin(processId: number): ChildProcess {
  const read = (what: string) => readFileSync(`/proc/${processId}/${what}`, "utf8").split("\0").filter(Boolean);
  const [, main = ""] = read("cmdline");
  const settings = Object.fromEntries(
    read("environ")
      .map((setting) => setting.split(/=(.*)/s))
      // The channel to its own parent.
      .filter(([key = ""]) => !key.startsWith("NODE_CHANNEL")),
  );

  return fork(WITHOUT_LOG, [main], {
    env: { ...settings, PORT: "0" },
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

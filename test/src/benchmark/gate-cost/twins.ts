import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { forEverySubgraph, type SubgraphName } from "@kim-hub/infra/subgraphs";
import type { TestHub } from "../../harness/test-hub.js";

/** The hub's subgraphs a second time, on the same databases and with the same keys. */
export interface Twins {
  readonly ports: Readonly<Record<SubgraphName, number>>;
  stop(): Promise<void>;
}

interface TwinOptions {
  /** A program that starts the service's own, whose path it gets, after a change; the service's own without it. */
  readonly main?: string;
  readonly nodeOptions?: readonly string[];
}

export async function startTwins(hub: TestHub, options: TwinOptions): Promise<Twins> {
  const children: ChildProcess[] = [];
  const ports = await forEverySubgraph(async (name) => {
    const child = startTwin(name, hub.services.get(name)?.processId ?? 0, options);
    children.push(child);
    const [{ port }] = await once(child, "message");

    return Number(port);
  });

  return {
    ports,
    async stop() {
      await Promise.all(
        children.map((child) => {
          child.kill();

          return once(child, "exit");
        }),
      );
    },
  };
}

/** With the settings of the running process, which the system knows, and from the modules themselves: a bundle does not say which is which. */
function startTwin(name: SubgraphName, processId: number, { main, nodeOptions = [] }: TwinOptions): ChildProcess {
  const own = fileURLToPath(new URL(`../../../../subgraphs/${name}/dist/main.js`, import.meta.url));
  const settings = Object.fromEntries(
    readFileSync(`/proc/${processId}/environ`, "utf8")
      .split("\0")
      .filter(Boolean)
      .map((setting) => setting.split(/=(.*)/s))
      // The channel to its own parent.
      .filter(([key = ""]) => !key.startsWith("NODE_CHANNEL")),
  );

  return fork(main ?? own, [own], {
    env: { ...settings, PORT: "0" },
    execArgv: [...nodeOptions],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** For `--import` of the gateway's process. */
export const PROBE = new URL("apollo-probe.js", import.meta.url).href;

/** How many of the requests sent meanwhile Apollo Server was given, in a gateway's process with the probe. */
export async function countApollo(gateway: ChildProcess, work: () => Promise<unknown>): Promise<number> {
  const before = await askProbe(gateway);
  await work();

  return (await askProbe(gateway)) - before;
}

async function askProbe(gateway: ChildProcess): Promise<number> {
  const told = once(gateway, "message");
  gateway.send("apollo");
  const [{ count }] = await told;

  return count;
}

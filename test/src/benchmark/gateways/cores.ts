import { spawnSync } from "node:child_process";

const GATEWAY_CORE = 0;
const OTHER_CORE = 1;

/** Prefixes a gateway's command so that it has a core to itself. */
export type PinGateway = (command: readonly string[]) => readonly string[];

/**
 * Moves this process, and so whatever it starts, to the second core and keeps the first for the gateway under test;
 * null if the system cannot do that.
 */
export function divideCores(): PinGateway | null {
  const self = String(process.pid);
  const possible =
    succeeds("taskset", ["-c", String(GATEWAY_CORE), "true"]) &&
    succeeds("taskset", ["-a", "-p", "-c", String(OTHER_CORE), self]);

  return possible ? (command) => ["taskset", "-c", String(GATEWAY_CORE), ...command] : null;
}

function succeeds(program: string, arguments_: readonly string[]): boolean {
  return spawnSync(program, arguments_, { stdio: "ignore" }).status === 0;
}

import { readGatewayConfig } from "@kim-hub/gateway/config";
import { readLogKeeperConfig } from "@kim-hub/gateway/log-keeper-config";
import { readWorkerCount } from "@kim-hub/gateway/worker-count";
import type { Environment } from "@kim-hub/kit/config";
import { OFFICE_SUBGRAPHS } from "@kim-hub/offices/office-names";
import { readCommandConfig } from "../commands/config.js";
import { readProvisionUrls } from "../commands/database/office-database.js";
import { readIdentityConfig } from "../identity/config.js";
import { readHubConfig } from "../installation/config.js";
import { CONFIG_READERS, SUBGRAPHS } from "../installation/subgraphs.js";
import { readMocksConfig } from "../mocks/config.js";

/** By process, the functions by which it reads its settings. */
export const PROCESSES: Readonly<Record<string, readonly ((environment: Environment) => unknown)[]>> = {
  "npm start": [readHubConfig],
  gateway: [(environment) => readWorkerCount([], environment), readGatewayConfig],
  "gateway-log": [readLogKeeperConfig],
  ...Object.fromEntries(Object.entries(CONFIG_READERS).map(([name, read]) => [name, [read]])),
  identity: [readIdentityConfig],
  mocks: [readMocksConfig],
  commands: [(environment) => readCommandConfig({ ...environment }), readProvisionUrls],
};

const TOGETHER: readonly (readonly [name: string, processes: readonly string[]])[] = [
  ["subgraphs", SUBGRAPHS],
  ["offices", OFFICE_SUBGRAPHS],
];

/** The processes as a list, all subgraphs or all offices among them by one word. */
export function joinProcesses(processes: readonly string[]): string {
  const [name, members] = TOGETHER.find(([, all]) => all.every((each) => processes.includes(each))) ?? [];
  if (name === undefined) return processes.join(", ");

  return [...processes.filter((process) => !members?.includes(process)), name].join(", ");
}

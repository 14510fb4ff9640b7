import { createLog } from "@kim-hub/kit/log";
import type { Service } from "@kim-hub/kit/service";
import type { MocksConfig } from "./config.js";
import { startMock } from "./start-mock.js";

/** Serves every mocked subgraph on its own port; the service's port is that of the first. */
export async function startMocks(config: MocksConfig, log = createLog("mocks")): Promise<Service> {
  if (!config.development)
    throw new Error("Mocks answer with invented values and start with NODE_ENV=development only.");
  const started: Service[] = [];
  const stop = async () => void (await Promise.all(started.splice(0).map((service) => service.stop())));
  try {
    for (const [name, port] of config.ports) started.push(await startMock(name, { port, config, log }));
  } catch (error) {
    await stop();
    throw error;
  }
  const [first] = started;
  if (!first) throw new Error("MOCKED_SUBGRAPHS names no subgraph.");

  return { port: first.port, stop };
}

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { COMMANDS, type ContestantName } from "./contestants.js";
import type { PinGateway } from "./cores.js";
import { hasLoaded } from "./process-figures.js";
import { Program } from "./program.js";
import type { Scene } from "./scene.js";

const SOURCES = fileURLToPath(new URL("sources/main.js", import.meta.url));
const START_MILLISECONDS = 60_000;
const RETRY_MILLISECONDS = 50;

/** A gateway with separate sources, so that none profits from another's requests. */
export interface RunningGateway {
  readonly url: string;
  readonly gateway: Program;
  readonly sources: Program;
  readonly stop: () => Promise<void>;
}

interface StartOptions {
  readonly name: ContestantName;
  readonly scene: Scene;
  readonly folder: string;
  readonly pin: PinGateway | null;
  readonly stops: (() => Promise<void>)[];
}

export async function startGateway({ name, scene, folder, pin, stops }: StartOptions): Promise<RunningGateway> {
  const logFile = join(folder, `${name}.log`);
  const sources = new Program({
    name: "The sources",
    command: [process.execPath, SOURCES, JSON.stringify(scene.sources)],
    logFile,
  });
  const started = [sources];
  const stop = async () => {
    for (const program of started.splice(0).reverse()) await program.stop();
  };
  stops.push(stop);
  try {
    const addresses: Record<string, string> = JSON.parse(await sources.exchange());
    const port = await findFreePort();
    const setting = {
      port,
      supergraphFile: join(folder, `${name}.supergraph.graphql`),
      sources: addresses,
      issuer: scene.issuer,
      envelopeKeyFile: scene.envelopeKeyFile,
    };
    writeFileSync(setting.supergraphFile, address(scene.supergraphSdl, addresses));
    const { command, native, ...rest } = COMMANDS[name](setting);
    const gateway = new Program({ name, command: pin ? pin(command) : command, ...rest, logFile });
    started.push(gateway);
    const url = `http://127.0.0.1:${port}/graphql`;
    await gateway.whileRunning(untilAnswering(url));
    if (native && !hasLoaded(gateway.processId, native)) throw new Error(`${name} runs without ${native}.`);

    return { url, gateway, sources, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The supergraph with real addresses, which gateways other than the hub take from it. */
function address(sdl: string, addresses: Readonly<Record<string, string>>): string {
  return Object.entries(addresses).reduce(
    (text, [name, url]) => text.replace(`"http://${name}/graphql"`, `"${url}"`),
    sdl,
  );
}

async function untilAnswering(url: string): Promise<void> {
  const end = Date.now() + START_MILLISECONDS;
  while (Date.now() < end) {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ __typename }" }),
    }).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await pause(RETRY_MILLISECONDS);
  }
  throw new Error(`Nothing answers at ${url}.`);
}

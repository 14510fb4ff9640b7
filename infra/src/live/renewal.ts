import { join } from "node:path";
import { bundleOf } from "../bundling/bundles.js";
import type { Hub } from "../dev/hub.js";
import { ROOT } from "../installation/root.js";
import { locate } from "./composing/locate.js";
import { LiveFault } from "./live-fault.js";
import type { LiveOffices } from "./live-offices.js";
import { type Candidate, serve } from "./process/live-office.js";
import type { Serving } from "./process/standby.js";
import { compile } from "./sources/compile.js";
import { hashOutput } from "./sources/output.js";
import { affectedBy, isOffice, officeOf, WATCHED } from "./sources/workspaces.js";

/** What a save has come to: whose answers are new, and whose contract with them. */
export interface Renewed {
  readonly services: readonly string[];
  readonly contracts: readonly string[];
}

/** Brings what was saved into the running hub, or throws a `LiveFault` and leaves the hub as it was. */
export class Renewal {
  readonly #hub: Hub;
  readonly #offices: LiveOffices;
  /** Of each workspace, as it runs. */
  readonly #outputs = new Map(WATCHED.map((workspace) => [workspace, hashOutput(workspace)]));

  constructor(hub: Hub, offices: LiveOffices) {
    this.#hub = hub;
    this.#offices = offices;
  }

  async renew(changed: ReadonlySet<string>): Promise<Renewed> {
    const affected = affectedBy(changed);
    await compile(affected);
    const outputs = new Map(affected.map((workspace) => [workspace, hashOutput(workspace)]));
    const altered = affected.filter((workspace) => outputs.get(workspace) !== this.#outputs.get(workspace));
    const touched = affectedBy(new Set(altered));
    if (altered.includes("schema")) await this.#offices.composer.restart();
    const names = touched.filter(isOffice).map(officeOf);
    const contracts = await this.#renewOffices(names, altered.includes("schema"));
    const isGateway = touched.includes("gateway");
    if (isGateway) await this.#renewGateway();
    for (const [workspace, hash] of outputs) this.#outputs.set(workspace, hash);

    return { services: [...names, ...(isGateway ? ["gateway"] : [])], contracts };
  }

  /** All of them or none: the names of those whose contract has changed. */
  async #renewOffices(names: readonly string[], always: boolean): Promise<readonly string[]> {
    const candidates = new Map<string, Candidate>();
    const servings = new Map<string, Serving>();
    try {
      await each(names, async (name) => {
        const office = this.#offices.find(name);
        if (office) candidates.set(name, await placed(name, () => office.read(this.#offices.takeStandby())));
      });
      const contracts = [...candidates].filter(([name, { sdl }]) => sdl !== this.#offices.find(name)?.sdl);
      const sdls = Object.fromEntries(contracts.map(([name, { sdl }]) => [name, sdl]));
      const composing = contracts.length > 0 || always ? this.#offices.composeWith(sdls) : null;
      const serving = each(candidates, async ([name, candidate]) => {
        servings.set(name, await placed(name, () => serve(candidate)));
      });
      const [supergraph] = await both(
        placed(contracts[0]?.[0] ?? "", async () => composing),
        serving,
      );
      const ending = Array.from(servings, ([name, ready]) => this.#take(name, ready, candidates));
      if (supergraph) this.#offices.publish(supergraph.sdl);
      await Promise.all(ending);

      return contracts.map(([name]) => name);
    } catch (error) {
      await Promise.all(Array.from(candidates.values(), ({ standby }) => standby.dismiss()));
      throw error;
    }
  }

  #take(name: string, serving: Serving, candidates: ReadonlyMap<string, Candidate>): Promise<void> | undefined {
    const ending = this.#offices.find(name)?.take(serving, candidates.get(name)?.sdl ?? "");
    this.#hub.services.get("gateway")?.tell({ restarted: name });

    return ending;
  }

  async #renewGateway(): Promise<void> {
    try {
      await this.#hub.replaceGateway(join(ROOT, "gateway/dist/main.js"));
    } catch (error) {
      // As it was when the hub started.
      await this.#hub.replaceGateway(bundleOf("gateway"));
      throw new LiveFault(error instanceof Error ? error.message : String(error), null);
    }
  }
}

/** Adds where the office's sources declare what the fault names. */
async function placed<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LiveFault)) throw error;
    throw new LiveFault(error.message, locate(error.message, name) ?? error.place);
  }
}

/** Waits for all of them, also where one fails, so that none goes on behind it. */
async function each<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const results = await Promise.allSettled(Array.from(items, work));
  const failed = results.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

async function both<A, B>(left: Promise<A>, right: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([left, right]);

  return Promise.all([left, right]);
}

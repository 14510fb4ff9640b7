import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { bundleOf } from "../bundling/bundle-places.js";
import type { Hub } from "../dev/hub.js";
import { ROOT } from "../installation/root.js";
import { locate } from "./composing/locate.js";
import { LiveFault } from "./live-fault.js";
import type { LiveOffices } from "./live-offices.js";
import { type Candidate, serve } from "./process/live-office.js";
import type { Serving } from "./process/standby.js";
import { ReadAhead } from "./read-ahead.js";
import { compile } from "./sources/compile.js";
import { hashOutput } from "./sources/output.js";
import type { SavedFiles } from "./sources/saved-files.js";
import { affectedBy, isOffice, officeOf, WATCHED, workspaceOf } from "./sources/workspaces.js";

/** What a save has come to: whose answers are new, and whose contract with them. */
export interface Renewed {
  readonly services: readonly string[];
  readonly contracts: readonly string[];
  /** Subgraphs whose mocks answer by a new contract. */
  readonly mocked: readonly string[];
  /** Those that are touched and go on as they were, because mocks or another hub answer for them. */
  readonly elsewhere: readonly string[];
  /** Whether the contracts that serve were held against rules that were saved. */
  readonly isComposed: boolean;
}

/** Brings what was saved into the running hub, or throws a `LiveFault` and leaves the hub as it was. */
export class Renewal {
  readonly #hub: Hub;
  readonly #offices: LiveOffices;
  readonly #ahead: ReadAhead;
  /** Of each workspace, as it runs. */
  readonly #outputs = new Map(WATCHED.map((workspace) => [workspace, hashOutput(workspace)]));

  constructor(hub: Hub, offices: LiveOffices) {
    this.#hub = hub;
    this.#offices = offices;
    // The gateway makes it ready beside the compiler, and takes it over when it is published.
    this.#ahead = new ReadAhead(offices, (expected) => hub.services.get("gateway")?.tell({ expected }));
  }

  async renew({ workspaces, read, recomposes }: SavedFiles): Promise<Renewed> {
    const readers = this.#offices.readersOf(read);
    const byGateway = read.some((file) => file.byGateway) ? ["gateway"] : [];
    // What reads a file again is compiled as well: a save before this one may have left modules that do not fit.
    const affected = affectedBy(new Set([...workspaces, ...readers.map(workspaceOf), ...byGateway]));
    const affectedOffices = affected.filter(isOffice).map(officeOf);
    this.#ahead.see(affectedOffices);
    if ([...workspaces].every(isOffice)) this.#ahead.begin([...workspaces].map(officeOf));
    else await this.#offices.dismissStandby();
    try {
      if (affected.length > 0) await compile(affected, workspaces);
      const outputs = new Map(affected.map((workspace) => [workspace, hashOutput(workspace)]));
      const altered = affected.filter((workspace) => outputs.get(workspace) !== this.#outputs.get(workspace));
      const touched = affectedBy(new Set(altered));
      const isGateway = [...touched, ...byGateway].includes("gateway");
      if (isGateway) requireReadable();
      // Also where the rules are again what they were before a save that did not take effect.
      if (affected.includes("schema")) await this.#offices.composer.restart();
      const offices = [...new Set([...touched.filter(isOffice).map(officeOf), ...readers])];
      const names = offices.filter((name) => this.#offices.find(name));
      const elsewhere = offices.filter((name) => !names.includes(name));
      const mocked = await placed(elsewhere[0] ?? "", () => this.#offices.readMocked(elsewhere));
      const contracts = await this.#renewOffices(names, mocked, altered.includes("schema") || recomposes);
      await this.#renewMocks(mocked);
      if (isGateway) await this.#renewGateway();
      for (const [workspace, hash] of outputs) this.#outputs.set(workspace, hash);
      this.#ahead.keep(affectedOffices);

      return {
        services: [...names, ...(isGateway ? ["gateway"] : [])],
        contracts: [...contracts, ...Object.keys(mocked)],
        mocked: Object.keys(mocked),
        elsewhere: elsewhere.filter((name) => !Object.hasOwn(mocked, name)),
        isComposed: recomposes,
      };
    } finally {
      await this.#ahead.dismissRest();
    }
  }

  /** All of them or none: the names of those whose contract has changed. */
  async #renewOffices(
    names: readonly string[],
    mocked: Readonly<Record<string, string>>,
    always: boolean,
  ): Promise<readonly string[]> {
    const candidates = new Map<string, Candidate>();
    const servings = new Map<string, Serving>();
    try {
      await each(names, async (name) => {
        candidates.set(name, await placed(name, () => this.#ahead.take(name)));
      });
      const contracts = [...candidates].filter(([name, { sdl }]) => sdl !== this.#offices.find(name)?.sdl);
      const sdls = { ...mocked, ...Object.fromEntries(contracts.map(([name, { sdl }]) => [name, sdl])) };
      const composing = Object.keys(sdls).length > 0 || always ? this.#ahead.composeWith(sdls) : null;
      const serving = each(candidates, async ([name, candidate]) => {
        servings.set(name, await placed(name, () => serve(candidate)));
      });
      const [supergraph] = await both(
        placed(contracts[0]?.[0] ?? Object.keys(mocked)[0] ?? "", async () => composing),
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

  /** They start anew, for they read their contracts when they start. */
  async #renewMocks(contracts: Readonly<Record<string, string>>): Promise<void> {
    if (Object.keys(contracts).length === 0) return;
    this.#offices.keepMocked(contracts);
    await this.#hub.restartMocks();
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

/** What a gateway reads when it starts, and how. */
const READ_BY_GATEWAY: Readonly<Record<string, (file: string) => unknown>> = {
  "schema/access-matrix.yaml": readAccessMatrix,
  "schema/record-of-processing.json": readJson,
  "schema/saved-queries.json": readJson,
};

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The gateway stops before another one starts, which would not with a file that nobody can read. */
function requireReadable(): void {
  for (const [file, read] of Object.entries(READ_BY_GATEWAY)) {
    try {
      read(join(ROOT, file));
    } catch (error) {
      throw new LiveFault(error instanceof Error ? error.message : String(error), file);
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

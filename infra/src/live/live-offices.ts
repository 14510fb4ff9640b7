import { join } from "node:path";
import { readContractTexts } from "@kim-hub/schema/subgraphs";
import type { ChildService } from "../dev/child-service.js";
import type { Composition } from "../dev/composition.js";
import type { Services } from "../dev/services.js";
import type { Ways } from "../dev/ways.js";
import type { DatabaseUrls, HubConfig } from "../installation/config.js";
import { ROOT } from "../installation/root.js";
import { SUBGRAPHS, type SubgraphName } from "../installation/subgraphs.js";
import { writeWhole } from "../installation/write-whole.js";
import { Composer } from "./composing/composer.js";
import { LiveFault } from "./live-fault.js";
import { LiveOffice, serve } from "./process/live-office.js";
import { Relay } from "./process/relay.js";
import { Standby } from "./process/standby.js";

/** The offices' processes and the supergraph, as the code says them, from the first start on. */
export class LiveOffices implements Ways {
  readonly composer = new Composer();
  readonly #ports: HubConfig["ports"];
  readonly #onEnd: (name: string) => void;
  readonly #offices = new Map<string, LiveOffice>();
  readonly #sdls = new Map(SUBGRAPHS.map((name) => [name, Promise.withResolvers<string>()]));
  #files = { supergraph: "", savedQueries: "" };
  #libraries: readonly string[] = [];
  #spare: Standby | null = null;

  constructor({ ports }: HubConfig, onEnd: (name: string) => void) {
    this.#ports = ports;
    this.#onEnd = onEnd;
    // The start itself says what has failed.
    for (const { promise } of this.#sdls.values()) promise.catch(() => {});
  }

  async startSubgraph(services: Services, name: SubgraphName, database: DatabaseUrls): Promise<ChildService> {
    const relay = await Relay.listen(this.#ports[name]);
    const office = new LiveOffice({
      name,
      relay,
      folder: join(ROOT, "subgraphs", name),
      settings: { ...services.subgraphSettings(name, database), PORT: "0" },
      logFile: services.logFile(name),
      onEnd: this.#onEnd,
    });
    try {
      const candidate = await office.read();
      this.#sdls.get(name)?.resolve(candidate.sdl);
      const serving = await serve(candidate);
      this.#libraries = serving.libraries;
      await office.take(serving, candidate.sdl);
      this.#offices.set(name, office);

      return office.asService();
    } catch (error) {
      this.#sdls.get(name)?.reject(error);
      await relay.close();
      throw error;
    }
  }

  async compose({ supergraphFile, savedQueriesFile }: Services): Promise<Composition> {
    this.#files = { supergraph: supergraphFile, savedQueries: savedQueriesFile };
    const texts = await Promise.all(Array.from(this.#sdls, async ([name, { promise }]) => [name, await promise]));
    const composed = await this.#composeOf(Object.fromEntries(texts));
    writeWhole(supergraphFile, composed.sdl);

    const committed = new Map(readContractTexts().map(({ name, text }) => [name, text]));
    const uncommitted = texts.flatMap(([name = "", text]) => (committed.get(name) === text ? [] : [name]));

    return { result: "composed", misfits: composed.misfits, uncommitted };
  }

  /** The office of this name, once it has started. */
  find(name: string): LiveOffice | undefined {
    return this.#offices.get(name);
  }

  get names(): string[] {
    return [...this.#offices.keys()];
  }

  /** The supergraph with these contracts in the place of those that serve; throws what does not fit. */
  composeWith(changed: Readonly<Record<string, string>>) {
    const texts = SUBGRAPHS.map((name) => [name, changed[name] ?? this.#offices.get(name)?.sdl ?? ""]);

    return this.#composeOf(Object.fromEntries(texts));
  }

  /** The gateway and ki-strategy take it over. */
  publish(supergraph: string): void {
    writeWhole(this.#files.supergraph, supergraph);
  }

  /** A process that has read the libraries, if one has been prepared. */
  takeStandby(): Standby {
    const taken = this.#spare ?? new Standby(this.#libraries);
    this.#spare = null;

    return taken;
  }

  /** For the next save, while nothing else is to be done. */
  prepareStandby(): void {
    this.#spare ??= new Standby(this.#libraries);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#spare?.dismiss(), this.composer.stop()]);
  }

  async #composeOf(texts: Readonly<Record<string, string>>) {
    const composed = await this.composer.compose({ texts, savedQueriesFile: this.#files.savedQueries });
    if (!("fault" in composed)) return composed;
    const [title = "", first = title, ...others] = composed.fault.split("\n");

    throw new LiveFault(`${first}${others.length > 0 ? ` (and ${others.length} more)` : ""}`, null);
  }
}

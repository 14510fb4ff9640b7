import { join } from "node:path";
import { everyOf, recordOf } from "@kim-hub/offices/record-of";
import { readContractTexts } from "@kim-hub/schema/subgraphs";
import type { ChildService } from "../dev/child-service.js";
import type { Composition } from "../dev/composition.js";
import type { Services } from "../dev/services.js";
import type { Ways } from "../dev/ways.js";
import type { DatabaseUrls, HubConfig } from "../installation/config.js";
import { ROOT } from "../installation/root.js";
import { CONFIG_READERS, SUBGRAPHS, type SubgraphName } from "../installation/subgraphs.js";
import { writeWhole } from "../installation/write-whole.js";
import { Composer } from "./composing/composer.js";
import { LiveFault } from "./live-fault.js";
import { MockedContracts } from "./mocked-contracts.js";
import { LiveOffice, serve } from "./process/live-office.js";
import { Relay } from "./process/relay.js";
import { Standby } from "./process/standby.js";
import type { SavedFiles } from "./sources/saved-files.js";
import { workspaceOf } from "./sources/workspaces.js";

/** The offices' processes and the supergraph, as the code says them, from the first start on. */
export class LiveOffices implements Ways {
  readonly composer = new Composer();
  readonly #ports: HubConfig["ports"];
  readonly #onEnd: (name: string) => void;
  readonly #offices = new Map<string, LiveOffice>();
  readonly #sdls: ReadonlyMap<string, PromiseWithResolvers<string>>;
  readonly #contracts: MockedContracts;
  /** Whether mocks answer for those that do not run; another hub otherwise. */
  readonly #isMocking: boolean;
  #files = { supergraph: "", savedQueries: "" };
  /** The modules that every office reads from outside its folder. */
  #libraries: readonly string[] | null = null;
  #spare: Standby | null = null;

  constructor({ ports, own, others, dataDirectory }: HubConfig, onEnd: (name: string) => void) {
    this.#ports = ports;
    this.#contracts = new MockedContracts(dataDirectory);
    this.#isMocking = others === null;
    this.#sdls = new Map(own.map((name) => [name, Promise.withResolvers<string>()]));
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
      readConfig: CONFIG_READERS[name],
      settings: { ...services.subgraphSettings(name, database), PORT: "0" },
      logFile: services.logFile(name),
      onEnd: this.#onEnd,
    });
    try {
      const candidate = await office.read();
      this.#sdls.get(name)?.resolve(candidate.sdl);
      const serving = await serve(candidate);
      this.#libraries = this.#libraries?.filter((url) => serving.libraries.includes(url)) ?? serving.libraries;
      await office.take(serving, candidate.sdl);
      this.#offices.set(name, office);

      return office.asService();
    } catch (error) {
      this.#sdls.get(name)?.reject(error);
      await relay.close();
      throw error;
    }
  }

  startMocks(services: Services, names: readonly SubgraphName[]): Promise<ChildService> {
    this.#contracts.keep(recordOf(names, (name) => this.#contracts.textOf(name)));

    return services.mocks(names, this.#contracts.folder);
  }

  /** The new contracts of those mocked subgraphs whose code says another one than their mocks follow. */
  async readMocked(names: readonly string[]): Promise<Readonly<Record<string, string>>> {
    if (!this.#isMocking) return {};
    const changed: Record<string, string> = {};
    for (const name of names) {
      const sdl = await this.#readSdl(name);
      if (sdl !== this.#contracts.textOf(name)) changed[name] = sdl;
    }

    return changed;
  }

  /** The mocks' next start answers by these contracts. */
  keepMocked(contracts: Readonly<Record<string, string>>): void {
    this.#contracts.keep(contracts);
  }

  async compose({ supergraphFile, savedQueriesFile }: Services): Promise<Composition> {
    this.#files = { supergraph: supergraphFile, savedQueries: savedQueriesFile };
    const texts = await everyOf(
      SUBGRAPHS,
      async (name) => (await this.#sdls.get(name)?.promise) ?? this.#contracts.textOf(name),
    );
    const composed = await this.#composeOf(texts);
    writeWhole(supergraphFile, composed.sdl);

    const committed = new Map(readContractTexts().map(({ name, text }) => [name, text]));
    const uncommitted = SUBGRAPHS.filter((name) => committed.get(name) !== texts[name]);

    return { result: "composed", misfits: composed.misfits, uncommitted };
  }

  /** The office of this name, once it has started. */
  find(name: string): LiveOffice | undefined {
    return this.#offices.get(name);
  }

  get names(): string[] {
    return [...this.#offices.keys()];
  }

  /** The offices that have read one of these files. */
  readersOf(read: SavedFiles["read"]): readonly string[] {
    return Array.from(this.#offices).flatMap(([name, office]) => {
      const isReader = ({ file, office: owner }: SavedFiles["read"][number]) =>
        owner === workspaceOf(name) || office.reads(join(ROOT, file));

      return read.some(isReader) ? [name] : [];
    });
  }

  /** The supergraph with these contracts in the place of those that serve; throws what does not fit. */
  composeWith(changed: Readonly<Record<string, string>>) {
    return this.#composeOf(
      recordOf(SUBGRAPHS, (name) => changed[name] ?? this.#offices.get(name)?.sdl ?? this.#contracts.textOf(name)),
    );
  }

  /** Composes once more what serves, of which nothing comes but a composer that is quick at the first save. */
  async rehearse(): Promise<void> {
    await this.composeWith({}).catch(() => {});
  }

  /** The gateway and ki-strategy take it over. */
  publish(supergraph: string): void {
    writeWhole(this.#files.supergraph, supergraph);
  }

  /** A process that has read what every office reads, if one has been prepared. */
  takeStandby(): Standby {
    const taken = this.#spare ?? new Standby(this.#libraries ?? []);
    this.#spare = null;

    return taken;
  }

  /** For the next save, while nothing else is to be done. */
  prepareStandby(): void {
    this.#spare ??= new Standby(this.#libraries ?? []);
  }

  /** What every office reads is about to change. */
  async dismissStandby(): Promise<void> {
    const dismissed = this.#spare;
    this.#spare = null;
    await dismissed?.dismiss();
  }

  async stop(): Promise<void> {
    await Promise.all([this.#spare?.dismiss(), this.composer.stop()]);
  }

  async #readSdl(name: string): Promise<string> {
    const standby = this.takeStandby();
    const logFile = join(this.#contracts.folder, "..", "logs", "mocks.log");
    try {
      return await standby.readSdl({ name, folder: join(ROOT, "subgraphs", name), settings: {}, logFile });
    } finally {
      await standby.dismiss();
    }
  }

  async #composeOf(texts: Readonly<Record<string, string>>) {
    const composed = await this.composer.compose({ texts, savedQueriesFile: this.#files.savedQueries });
    if (!("fault" in composed)) return composed;
    const [title = "", first = title, ...others] = composed.fault.split("\n");

    throw new LiveFault(`${first}${others.length > 0 ? ` (and ${others.length} more)` : ""}`, null);
  }
}

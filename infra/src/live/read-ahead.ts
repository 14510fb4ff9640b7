import { LiveFault } from "./live-fault.js";
import type { LiveOffices } from "./live-offices.js";
import type { Candidate } from "./process/live-office.js";
import { OfficeCode } from "./sources/office-code.js";
import { workspaceOf } from "./sources/workspaces.js";

type Contracts = Readonly<Record<string, string>>;
type Composing = ReturnType<LiveOffices["composeWith"]>;

/** What composes, and of which contracts beside those that serve. */
interface Ahead {
  readonly contracts: Contracts;
  readonly composing: Composing;
}

/** Candidates of offices that were saved, which start and are composed while the compiler still checks what was saved. */
export class ReadAhead {
  readonly #offices: Pick<LiveOffices, "find" | "takeStandby" | "composeWith">;
  readonly #onComposed: (supergraph: string) => void;
  readonly #codes: ReadonlyMap<string, OfficeCode>;
  readonly #begun = new Map<string, Promise<Candidate>>();
  #ahead: Promise<Ahead | null> = Promise.resolve(null);

  /** The listener learns of each supergraph that may come of what has begun. */
  constructor(
    offices: Pick<LiveOffices, "find" | "takeStandby" | "composeWith" | "names">,
    onComposed: (supergraph: string) => void,
  ) {
    this.#offices = offices;
    this.#onComposed = onComposed;
    this.#codes = new Map(offices.names.map((name) => [name, new OfficeCode(workspaceOf(name))]));
  }

  /** Looks at the sources of these offices; what is saved from now on belongs to the next renewal. */
  see(names: readonly string[]): void {
    for (const name of names) this.#codes.get(name)?.see();
  }

  /** Those that do not run here have none. */
  begin(names: readonly string[]): void {
    for (const name of names.filter((name) => this.#offices.find(name))) {
      const reading = this.#read(name);
      // `take` rejects with the fault; where the compiler has one, nothing takes the candidate.
      reading.catch(() => {});
      this.#begun.set(name, reading);
    }
    this.#ahead = this.#composeBegun([...this.#begun]).catch(() => null);
  }

  /** The candidate that has begun, or one of the modules as the compiler has written them. */
  take(name: string): Promise<Candidate> {
    const begun = this.#begun.get(name);
    this.#begun.delete(name);
    if (begun) return begun;
    const office = this.#offices.find(name);
    if (!office) throw new LiveFault(`${name} does not run.`, null);

    return office.read(this.#offices.takeStandby());
  }

  /** The supergraph with these contracts: what composes already, if it is of them. */
  async composeWith(contracts: Contracts): Composing {
    const ahead = await this.#ahead;
    if (ahead && textOf(ahead.contracts) === textOf(contracts)) return ahead.composing;

    return this.#offices.composeWith(contracts);
  }

  /** What these offices run now is what was seen. */
  keep(names: readonly string[]): void {
    for (const name of names) this.#codes.get(name)?.keep();
  }

  async dismissRest(): Promise<void> {
    const rest = [...this.#begun.values()];
    this.#begun.clear();
    this.#ahead = Promise.resolve(null);
    await Promise.all(
      rest.map(async (reading) => {
        const candidate = await reading.catch(() => null);
        await candidate?.standby.dismiss();
      }),
    );
  }

  /** Null where no contract is another one. */
  async #composeBegun(begun: readonly (readonly [name: string, reading: Promise<Candidate>])[]): Promise<Ahead | null> {
    const read = await Promise.all(begun.map(async ([name, reading]) => [name, (await reading).sdl] as const));
    const changed = read.filter(([name, sdl]) => sdl !== this.#offices.find(name)?.sdl);
    if (changed.length === 0) return null;
    const contracts = Object.fromEntries(changed);
    const composing = this.#offices.composeWith(contracts);
    composing.then(
      ({ sdl }) => this.#onComposed(sdl),
      // The renewal that takes this composition reports its fault.
      () => {},
    );

    return { contracts, composing };
  }

  async #read(name: string): Promise<Candidate> {
    const [office, code] = [this.#offices.find(name), this.#codes.get(name)];
    if (!office || !code) throw new LiveFault(`${name} does not run.`, null);

    return office.read(this.#offices.takeStandby(), await code.modules());
  }
}

function textOf(contracts: Contracts): string {
  return JSON.stringify(Object.entries(contracts).sort());
}

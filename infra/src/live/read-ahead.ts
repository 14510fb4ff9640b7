import { LiveFault } from "./live-fault.js";
import type { LiveOffices } from "./live-offices.js";
import type { Candidate } from "./process/live-office.js";
import { OfficeCode } from "./sources/office-code.js";
import { workspaceOf } from "./sources/workspaces.js";

/** Candidates of offices that were saved, which start while the compiler still checks what was saved. */
export class ReadAhead {
  readonly #offices: Pick<LiveOffices, "find" | "takeStandby">;
  readonly #codes: ReadonlyMap<string, OfficeCode>;
  readonly #begun = new Map<string, Promise<Candidate>>();

  constructor(offices: Pick<LiveOffices, "find" | "takeStandby" | "names">) {
    this.#offices = offices;
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

  /** What these offices run now is what was seen. */
  keep(names: readonly string[]): void {
    for (const name of names) this.#codes.get(name)?.keep();
  }

  async dismissRest(): Promise<void> {
    const rest = [...this.#begun.values()];
    this.#begun.clear();
    await Promise.all(
      rest.map(async (reading) => {
        const candidate = await reading.catch(() => null);
        await candidate?.standby.dismiss();
      }),
    );
  }

  async #read(name: string): Promise<Candidate> {
    const [office, code] = [this.#offices.find(name), this.#codes.get(name)];
    if (!office || !code) throw new LiveFault(`${name} does not run.`, null);

    return office.read(this.#offices.takeStandby(), await code.modules());
  }
}

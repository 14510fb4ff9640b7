import { LiveFault } from "./live-fault.js";
import type { LiveOffices } from "./live-offices.js";
import type { Renewal, Renewed } from "./renewal.js";
import { sortSaved } from "./sources/saved-files.js";

/** One renewal after the other; what is saved meanwhile waits and goes together. Each is told in one line. */
export class RenewalQueue {
  readonly #renewal: Pick<Renewal, "renew">;
  readonly #offices: Pick<LiveOffices, "prepareStandby">;
  readonly #say: (line: string) => void;
  #waiting = new Set<string>();
  #busy = false;

  constructor(
    renewal: Pick<Renewal, "renew">,
    offices: Pick<LiveOffices, "prepareStandby">,
    say: (line: string) => void,
  ) {
    this.#renewal = renewal;
    this.#offices = offices;
    this.#say = say;
  }

  add(saved: readonly string[]): void {
    for (const file of saved) this.#waiting.add(file);
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.size > 0) {
      const saved = sortSaved([...this.#waiting]);
      this.#waiting = new Set();
      for (const hint of saved.hints) this.#say(`  ! ${hint}`);
      const { workspaces, read, recomposes } = saved;
      const what = [...workspaces, ...read.map(({ file }) => file), ...(recomposes ? ["the rules of the schema"] : [])];
      if (what.length === 0) continue;
      const begin = performance.now();
      await this.#tell(what.join(", "), async () => {
        const line = describe(await this.#renewal.renew(saved));
        this.#say(`  ✓ ${line}  ${((performance.now() - begin) / 1000).toFixed(1)} s`);
      });
    }
    this.#busy = false;
    this.#offices.prepareStandby();
  }

  async #tell(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const place = error instanceof LiveFault && error.place ? error.place : what;
      this.#say(`  ✗ ${place}: ${message.replace(/\s+/g, " ")} The hub goes on as it was.`);
    }
  }
}

function describe({ services, contracts, mocked, elsewhere, isComposed }: Renewed): string {
  const others = elsewhere.length > 0 ? `; does not run here, and goes on as it was: ${elsewhere.join(", ")}` : "";
  const renewed = [...services, ...mocked.map((name) => `the mock of ${name}`)];
  if (renewed.length === 0) return `${isComposed ? "composed anew" : "nothing that runs has changed"}${others}`;
  const contract = contracts.length > 0 ? `; contract changed: ${contracts.join(", ")} (npm run schema writes it)` : "";

  return `${renewed.join(", ")} anew${contract}${others}`;
}

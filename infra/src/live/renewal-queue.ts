import { LiveFault } from "./live-fault.js";
import type { LiveOffices } from "./live-offices.js";
import type { Renewal, Renewed } from "./renewal.js";

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

  add(changed: ReadonlySet<string>): void {
    for (const workspace of changed) this.#waiting.add(workspace);
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.size > 0) {
      const changed = this.#waiting;
      this.#waiting = new Set();
      const begin = performance.now();
      await this.#tell([...changed].join(", "), async () => {
        const line = describe(await this.#renewal.renew(changed));
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

function describe({ services, contracts }: Renewed): string {
  if (services.length === 0) return "nothing that runs has changed";
  const contract = contracts.length > 0 ? `; contract changed: ${contracts.join(", ")} (npm run schema writes it)` : "";

  return `${services.join(", ")} anew${contract}`;
}

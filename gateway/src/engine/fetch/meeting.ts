import type { PlannedFetch } from "../planning/tree/plan-tree.js";
import type { Run } from "./run.js";
import type { Step } from "./step.js";

/** What has happened at a meeting in one run. */
interface Gathering {
  /** Those who came and have not been sent off yet. */
  waiting: PlannedFetch[];
  /** How many are still to come. */
  missing: number;
  sent: Promise<void> | null;
  depart: (() => void) | null;
}

const MOST_PATIENCE_MILLISECONDS = 20;

/**
 * Joins the fetches of entities that a plan makes from one subgraph at the same step, in whichever branches: one request
 * for all of them. A branch waits for the others at most as long as the run has taken so far, so that a slow source
 * cannot hold up what does not depend on it; who comes later asks alone.
 */
export class Meeting {
  readonly #fetches: readonly PlannedFetch[];
  readonly #compile: (fetches: readonly PlannedFetch[]) => Step;
  readonly #steps = new Map<string, Step>();
  readonly #gatherings = new WeakMap<Run, Gathering>();

  constructor(fetches: readonly PlannedFetch[], compile: (fetches: readonly PlannedFetch[]) => Step) {
    this.#fetches = fetches;
    this.#compile = compile;
  }

  /** The step of one of the fetches; it ends when the request that it went into has been answered. */
  stepOf(planned: PlannedFetch): Step {
    if (this.#fetches.length === 1) return this.#compile([planned]);

    return (run) => this.#arrive(run, planned);
  }

  #arrive(run: Run, planned: PlannedFetch): Promise<void> {
    const gathering = this.#gatherings.get(run) ?? {
      waiting: [],
      missing: this.#fetches.length,
      sent: null,
      depart: null,
    };
    this.#gatherings.set(run, gathering);
    gathering.waiting.push(planned);
    gathering.missing -= 1;
    gathering.sent ??= this.#patience(run, gathering).then(() => {
      const together = gathering.waiting;
      Object.assign(gathering, { waiting: [], sent: null, depart: null });

      return this.#step(together)(run);
    });
    if (gathering.missing === 0) gathering.depart?.();

    return gathering.sent;
  }

  #patience(run: Run, gathering: Gathering): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(run.elapsed(), MOST_PATIENCE_MILLISECONDS));
      gathering.depart = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #step(fetches: readonly PlannedFetch[]): Step {
    const ordered = this.#fetches.filter((planned) => fetches.includes(planned));
    const key = ordered.map((planned) => this.#fetches.indexOf(planned)).join();
    const known = this.#steps.get(key) ?? this.#compile(ordered);
    this.#steps.set(key, known);

    return known;
  }
}

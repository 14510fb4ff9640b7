import type { ScheduledFetch } from "../planning/tree/plan.js";
import type { PlanStep } from "./plan-step.js";
import type { Run } from "./run.js";

/** The state of a batch window in one run. */
interface Round {
  /** The fetches that have joined and are not sent yet. */
  waiting: ScheduledFetch[];
  /** How many fetches may still join. */
  outstanding: number;
  sent: Promise<void> | null;
  close: (() => void) | null;
}

const MOST_DELAY_MILLISECONDS = 20;

/**
 * Joins a plan's entity fetches to one subgraph at the same step, in any branch, into one request. A branch waits for
 * the others at most as long as the run has taken so far, so that a slow source cannot delay what does not depend on
 * it; a late fetch is sent alone.
 */
export class BatchWindow {
  readonly #fetches: readonly ScheduledFetch[];
  readonly #compile: (fetches: readonly ScheduledFetch[]) => PlanStep;
  readonly #steps = new Map<string, PlanStep>();
  readonly #rounds = new WeakMap<Run, Round>();

  constructor(fetches: readonly ScheduledFetch[], compile: (fetches: readonly ScheduledFetch[]) => PlanStep) {
    this.#fetches = fetches;
    this.#compile = compile;
  }

  /** The step of one fetch; it resolves when the joined request has been answered. */
  stepOf(planned: ScheduledFetch): PlanStep {
    if (this.#fetches.length === 1) return this.#compile([planned]);

    return (run) => this.#join(run, planned);
  }

  #join(run: Run, planned: ScheduledFetch): Promise<void> {
    const round = this.#rounds.get(run) ?? {
      waiting: [],
      outstanding: this.#fetches.length,
      sent: null,
      close: null,
    };
    this.#rounds.set(run, round);
    round.waiting.push(planned);
    round.outstanding -= 1;
    round.sent ??= this.#delay(run, round).then(() => {
      const together = round.waiting;
      Object.assign(round, { waiting: [], sent: null, close: null });

      return this.#step(together)(run);
    });
    if (round.outstanding === 0) round.close?.();

    return round.sent;
  }

  #delay(run: Run, round: Round): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(run.elapsed(), MOST_DELAY_MILLISECONDS));
      round.close = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #step(fetches: readonly ScheduledFetch[]): PlanStep {
    const ordered = this.#fetches.filter((planned) => fetches.includes(planned));
    const key = ordered.map((planned) => this.#fetches.indexOf(planned)).join();
    const known = this.#steps.get(key) ?? this.#compile(ordered);
    this.#steps.set(key, known);

    return known;
  }
}

import type { Run } from "./run.js";

/** A compiled part of a plan; it rejects only if the engine itself is at fault. */
export type PlanStep = (run: Run) => Promise<void>;

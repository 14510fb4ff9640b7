import type { Fault } from "../../table/fault.js";

/** More nobody reads; a file that is wrong in every row would fill the memory. */
const MOST_KEPT = 1_000;

/** The faults of a file: the first thousand, and how many there are. */
export class FaultList {
  readonly kept: Fault[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(fault: Fault): void {
    this.#count += 1;
    if (this.kept.length < MOST_KEPT) this.kept.push(fault);
  }
}

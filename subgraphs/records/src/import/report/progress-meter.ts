import type { ImportProgress } from "./import-report.js";

/** Turns bytes read of one file after the other into the share of the whole that is done. */
export class ProgressMeter {
  readonly #total: number;
  readonly #tell: (progress: ImportProgress) => void;
  #before = 0;

  constructor(total: number, tell: (progress: ImportProgress) => void) {
    this.#total = total;
    this.#tell = tell;
  }

  /** Told how many bytes of this file have been read; a later file starts where this one ended. */
  start(file: string, step: ImportProgress["step"]): (bytes: number) => void {
    const before = this.#before;

    return (bytes) => {
      this.#before = before + bytes;
      this.#tell({ file, step, share: this.#total === 0 ? 1 : Math.min(1, this.#before / this.#total) });
    };
  }
}

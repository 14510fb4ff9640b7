import type { RequestWork } from "./request-work.js";

/** Resolvers may keep the event loop busy for this long before the next ones wait for their turn. */
const SLICE_MILLISECONDS = 25;
/** The number of waiting fields that go on before the event loop handles other events. */
const RELEASED_AT_ONCE = 50;

/** Those of one request, first come, first served; taken by index, because shifting a long array moves all the rest. */
interface Line {
  readonly resumes: (() => void)[];
  served: number;
}

/** Divides the one thread among the requests: those with much to do wait for each other in turn, and one with little does not wait. */
export class Turns {
  /** In the order in which their turn comes. */
  readonly #waiting = new Map<RequestWork, Line>();
  #begin: number | null = null;
  #cpu = 0;
  #pumping = false;

  /** Null if the work may go on at once; never resolves if it has ended. */
  wait(work: RequestWork): Promise<void> | null {
    if (work.ended) return new Promise(() => {});
    if (!this.#isSliceOver()) return null;

    work.wait();

    return new Promise((resolve) => {
      const line = this.#waiting.get(work);
      if (line) line.resumes.push(resolve);
      else this.#waiting.set(work, { resumes: [resolve], served: 0 });
      this.#pump();
    });
  }

  #isSliceOver(): boolean {
    const now = performance.now();
    if (this.#begin === null) {
      this.#begin = now;
      this.#cpu = cpuMilliseconds();
      setImmediate(() => {
        this.#begin = null;
      });

      return false;
    }
    if (now - this.#begin < SLICE_MILLISECONDS) return false;

    // The operating system may have run other processes meanwhile: only this thread's own time counts.
    return cpuMilliseconds() - this.#cpu >= SLICE_MILLISECONDS;
  }

  #pump(): void {
    if (this.#pumping) return;
    this.#pumping = true;
    setImmediate(() => {
      this.#pumping = false;
      for (let released = 0; released < RELEASED_AT_ONCE; released += 1) {
        const [next] = this.#waiting;
        if (!next) return;
        const [work, line] = next;
        this.#waiting.delete(work);
        // The caller has left: the fields are dropped with their promises.
        if (work.ended) continue;
        line.resumes[line.served]?.();
        line.served += 1;
        work.goOn();
        if (line.served < line.resumes.length) this.#waiting.set(work, line);
      }
      this.#pump();
    });
  }
}

function cpuMilliseconds(): number {
  // Before Node.js 23.9 only the whole process can be asked.
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();

  return (user + system) / 1000;
}

export interface Measured<T> {
  readonly result: T;
  readonly milliseconds: number;
  /** The most memory that the process held meanwhile, in MiB. */
  readonly peak: number;
  /** Its memory before. */
  readonly before: number;
}

const MIB = 1024 * 1024;
const SAMPLE_MILLISECONDS = 10;

/** How long the work takes and how far the process's memory rises meanwhile. */
export async function measure<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const before = process.memoryUsage().rss / MIB;
  let peak = before;
  const sample = () => {
    peak = Math.max(peak, process.memoryUsage().rss / MIB);
  };
  const sampler = setInterval(sample, SAMPLE_MILLISECONDS);
  const begin = performance.now();
  try {
    const result = await work();
    sample();

    return { result, milliseconds: performance.now() - begin, peak, before };
  } finally {
    clearInterval(sampler);
  }
}

/** The middle of several times that the same work takes, after one that does not count. */
export async function median(work: () => Promise<unknown>, rounds = 15): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push((await measure(work)).milliseconds);

  return times.toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0;
}

const PAUSE_MILLISECONDS = 100;
const MOST_MILLISECONDS = 10_000;

/** Asks `/live` again and again on separate connections. */
export interface LiveProbe {
  /** Milliseconds of each answer, in order; a missing one counts as {@link MOST_MILLISECONDS}. */
  stop(): Promise<readonly number[]>;
}

export function startLiveProbe(url: string): LiveProbe {
  const times: number[] = [];
  let stopped = false;
  const probing = (async () => {
    while (!stopped) {
      times.push(await timeOf(url));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  })();

  return {
    async stop() {
      stopped = true;
      await probing;

      return times;
    },
  };
}

async function timeOf(url: string): Promise<number> {
  const begin = performance.now();
  const answered = await fetch(url, { signal: AbortSignal.timeout(MOST_MILLISECONDS) }).then(
    async (response) => response.ok && Object(await response.json()).live === true,
    () => false,
  );

  return answered ? performance.now() - begin : MOST_MILLISECONDS;
}

/** The middle of what several runs, one after the other, return; the first two, which warm up, do not count. */
export async function medianOf(rounds: number, run: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const time = await run();
    if (round >= 0) times.push(time);
  }

  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}

import type { Random } from "@kim-hub/kit/test-random";

/** How far two samples of durations, taken in pairs, can be told apart. */
export interface Comparison {
  /** The chance that one of the second sample took longer than one of the first: 0.5 where nothing can be told. */
  readonly auc: number;
  /** Of Mann–Whitney's test, two-sided. */
  readonly p: number;
  /** Of Wilcoxon's signed-rank test on the pairs, two-sided: what the machine does meanwhile falls out of a pair. */
  readonly pairedP: number;
  /** Of the medians, second less first, in microseconds. */
  readonly shift: number;
  /** The same of the fastest tenths, which a busy machine delays least. */
  readonly fastShift: number;
  /** How often a difference of the fastest tenths at least so large comes from exchanging the two of a pair at random. */
  readonly fastP: number;
}

const FAST = 0.1;
const PERMUTATIONS = 2000;

export interface TimedPair {
  readonly first: number;
  readonly second: number;
}

export function compareTimes(pairs: readonly TimedPair[], random: Random): Comparison {
  const first = pairs.map((pair) => pair.first);
  const second = pairs.map((pair) => pair.second);
  const { length } = pairs;
  const ranks = rankAll([...first, ...second]);
  const u = sum(ranks.slice(length)) - (length * (length + 1)) / 2;
  const deviation = Math.sqrt((length * length * (2 * length + 1)) / 12);

  return {
    auc: u / (length * length),
    p: twoSided((u - (length * length) / 2) / deviation),
    pairedP: signedRank(pairs.map((pair) => pair.second - pair.first).filter((difference) => difference !== 0)),
    shift: 1000 * (quantile(Float64Array.from(second), 0.5) - quantile(Float64Array.from(first), 0.5)),
    fastShift: 1000 * fastDifference(pairs),
    fastP: permute(pairs, random),
  };
}

function fastDifference(pairs: readonly TimedPair[], isExchanged: () => boolean = () => false): number {
  const [first, second] = [new Float64Array(pairs.length), new Float64Array(pairs.length)];
  for (const [index, pair] of pairs.entries()) {
    const exchanged = isExchanged();
    first[index] = exchanged ? pair.second : pair.first;
    second[index] = exchanged ? pair.first : pair.second;
  }

  return quantile(second, FAST) - quantile(first, FAST);
}

function permute(pairs: readonly TimedPair[], random: Random): number {
  const found = Math.abs(fastDifference(pairs));
  let asLarge = 1;
  for (let index = 0; index < PERMUTATIONS; index += 1)
    if (Math.abs(fastDifference(pairs, () => random(2) === 0)) >= found) asLarge += 1;

  return asLarge / (PERMUTATIONS + 1);
}

function signedRank(differences: readonly number[]): number {
  const { length } = differences;
  const ranks = rankAll(differences.map(Math.abs));
  const positive = sum(ranks.filter((_rank, index) => Number(differences[index]) > 0));
  const deviation = Math.sqrt((length * (length + 1) * (2 * length + 1)) / 24);

  return twoSided((positive - (length * (length + 1)) / 4) / deviation);
}

/** Ranks from 1; equal values share the middle of theirs. */
function rankAll(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((left, right) => left.value - right.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let begin = 0; begin < order.length; ) {
    let end = begin;
    while (end < order.length && order[end]?.value === order[begin]?.value) end += 1;
    for (const { index } of order.slice(begin, end)) ranks[index] = (begin + 1 + end) / 2;
    begin = end;
  }

  return ranks;
}

/** The two-sided chance of a standard normal value at least so far from 0 (Abramowitz and Stegun 7.1.26; off by 1.5e-7 at most). */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));

  return polynomial * Math.exp(-x * x);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Sorts the values where they are. */
function quantile(values: Float64Array, share: number): number {
  return values.sort()[Math.floor(values.length * share)] ?? 0;
}

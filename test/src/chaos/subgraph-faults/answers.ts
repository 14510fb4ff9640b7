import type { LoadedAnswer } from "./load.js";

/** The answers to one of the queries. */
export function answersTo(answers: readonly LoadedAnswer[], query: string): LoadedAnswer[] {
  return answers.filter((answer) => answer.query === query);
}

/** Each different part once, however often it came. */
export function distinct(answers: readonly LoadedAnswer[], part: (answer: LoadedAnswer) => unknown): unknown[] {
  return [...new Set(answers.map((answer) => JSON.stringify(part(answer))))].map((text) => JSON.parse(text));
}

/** Milliseconds that half of the answers to a query took at most. */
export function medianOf(answers: readonly LoadedAnswer[], query: string): number {
  const taken = answersTo(answers, query).map(({ milliseconds }) => milliseconds);

  return taken.toSorted((left, right) => left - right)[Math.floor(taken.length / 2)] ?? Number.NaN;
}

/** A subgraph's outcome in the answer's extensions. */
export function sourceOf({ body }: LoadedAnswer, name: string) {
  return body.extensions.hub.sources.find(({ subgraph }: { subgraph: string }) => subgraph === name);
}

import { readFileSync, statSync } from "node:fs";

/** A test file, as Jest hands it to a sequencer. */
interface TestFile {
  readonly path: string;
}

/** The milliseconds that a test or a hook allows itself, at the end of its call. */
const ALLOWED = /,\s*(\d[\d_]*_000),?\s*\)/g;

/** Files that allow themselves more time begin first, then larger ones: none is left for one of two workers at the end. */
// biome-ignore lint/style/noDefaultExport: Jest makes its sequencer from the default export of a file.
export default class LongFirst {
  sort<Test extends TestFile>(tests: readonly Test[]): Test[] {
    const weighed = tests.map((test) => ({ test, allowed: allowedIn(test.path), size: statSync(test.path).size }));

    return weighed
      .toSorted((one, other) => other.allowed - one.allowed || other.size - one.size)
      .map(({ test }) => test);
  }

  /** Jest would have it remember how long each took; what the files say themselves needs no memory. */
  cacheResults(): void {}
}

function allowedIn(file: string): number {
  const found = [...readFileSync(file, "utf8").matchAll(ALLOWED)];

  return Math.max(0, ...found.map(([, number = "0"]) => Number(number.replaceAll("_", ""))));
}

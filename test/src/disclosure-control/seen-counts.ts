/** Between which values each count lay in worlds that fit the same answers: what one question finds proves other counts wide. */
export class SeenCounts {
  readonly #seen = new Map<string, readonly [least: number, greatest: number]>();

  add(name: string, count: number): void {
    const [least, greatest] = this.#seen.get(name) ?? [count, count];
    this.#seen.set(name, [Math.min(least, count), Math.max(greatest, count)]);
  }

  /** How far apart the count was seen; not at all where it never was. */
  widthOf(name: string): number {
    const [least, greatest] = this.#seen.get(name) ?? [0, 0];

    return greatest - least;
  }
}

import type { MeasureSum } from "@kim-hub/kit/cube";

/** Which counts are sums of which, and the counts that were answered. */
export interface Known {
  readonly sums: readonly MeasureSum[];
  readonly answered: ReadonlyMap<string, number>;
}

/** Unknown counts with their factors, which together have a value. */
export interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly value: number;
}

/** What a reader knows, in as few equations: exactly the same counts fit them, since no count is negative and each is whole. */
export interface Reduced {
  readonly equations: readonly Equation[];
  /** The count if it is known; otherwise the unknown count that it equals, which may be itself. */
  readonly follow: (name: string) => number | string;
  /** Whether two things that are known contradict each other already, wherever that is. */
  readonly contradicts: boolean;
}

/** Puts in what is known of a count wherever it stands, until nothing more follows: of a sum of zero each part is zero, and a sum of one part is that part. */
export function reduceKnown({ sums, answered }: Known): Reduced {
  const reduction = new Reduction(answered);
  let equations: readonly Equation[] = sums.map(equationOf);
  for (let before = -1; before !== reduction.size; ) {
    before = reduction.size;
    equations = distinct(equations.flatMap((equation) => reduction.reduce(equation)));
  }

  return { equations, follow: reduction.follow, contradicts: reduction.contradicts };
}

function equationOf({ whole, parts }: MeasureSum): Equation {
  const terms = new Map([[whole, -1]]);
  for (const part of parts) terms.set(part, (terms.get(part) ?? 0) + 1);

  return { terms, value: 0 };
}

/** Several sums say the same once equal counts have one name. */
function distinct(equations: readonly Equation[]): readonly Equation[] {
  const textOf = ({ terms, value }: Equation) =>
    `${Array.from(terms, ([name, by]) => `${by} ${name}`)
      .toSorted()
      .join()} = ${value}`;

  return [...new Map(equations.map((equation) => [textOf(equation), equation])).values()];
}

class Reduction {
  readonly #counts: Map<string, number>;
  readonly #equals = new Map<string, string>();
  contradicts = false;

  constructor(answered: ReadonlyMap<string, number>) {
    this.#counts = new Map(answered);
  }

  /** How much is known of single counts; it only grows. */
  get size(): number {
    return this.#counts.size + this.#equals.size;
  }

  readonly follow = (name: string): number | string => {
    let last = name;
    for (let next = this.#equals.get(last); next !== undefined; next = this.#equals.get(last)) last = next;

    return this.#counts.get(last) ?? last;
  };

  /** The equation without the counts that are known; empty where it says nothing of the others. */
  reduce(equation: Equation): readonly Equation[] {
    const { terms, value } = this.#putIn(equation);
    const [first, second] = terms;
    if (!first) {
      if (value !== 0) this.contradicts = true;

      return [];
    }
    if (!second) return this.#know({ terms, value }, first);
    const factors = [...terms.values()];
    if (value === 0 && (factors.every((by) => by > 0) || factors.every((by) => by < 0))) {
      for (const name of terms.keys()) this.#counts.set(name, 0);

      return [];
    }
    if (value === 0 && terms.size === 2 && first[1] === -second[1]) {
      this.#equals.set(first[0], second[0]);

      return [];
    }

    return [{ terms, value }];
  }

  /** What no count can be stays an equation: it contradicts what is tied to it, and nothing elsewhere. */
  #know(equation: Equation, [name, by]: readonly [string, number]): readonly Equation[] {
    const count = equation.value / by;
    if (count < 0 || !Number.isInteger(count)) return [equation];
    this.#counts.set(name, count);

    return [];
  }

  #putIn({ terms, value }: Equation): Equation {
    const unknown = new Map<string, number>();
    let rest = value;
    for (const [name, by] of terms) {
      const known = this.follow(name);
      if (typeof known === "number") rest -= by * known;
      else unknown.set(known, (unknown.get(known) ?? 0) + by);
    }
    for (const [name, by] of unknown) if (by === 0) unknown.delete(name);

    return { terms: unknown, value: rest };
  }
}

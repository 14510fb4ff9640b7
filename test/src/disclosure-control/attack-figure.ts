import { loadOffice } from "@kim-hub/infra/load-office";
import type { Member } from "@kim-hub/kit/cube";
import { createOrm } from "@kim-hub/kit/database";
import { firstDayOf, nextQuarter } from "@kim-hub/kit/quarter-days";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { attackNarrow, requireReducedConsistent } from "./attack-by-program.js";
import type { AttackedFigure, AttackedOffice } from "./attacked-figures.js";
import { answersOf, countTruly, knownZeros, type Lattice, nameOf, sumsOf } from "./lattice.js";
import { reduceKnown } from "./reduce-known.js";
import { SeenCounts } from "./seen-counts.js";

const LEAST = 5;
/** A small district, in whose towns few things happen in a quarter. */
const DISTRICT = "05966";
/** Over the turn of a year. */
export const QUARTERS = ["2025-Q3", "2025-Q4", "2026-Q1"];
const STEERING = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT };

interface Secret {
  readonly name: string;
  readonly count: number;
}

/** An office with invented files of one small district, whose figures of these quarters are frozen all together, as they leave. */
export interface FrozenOffice {
  readonly subgraph: TestSubgraph;
  readonly quarters: readonly string[];
}

export async function startFrozenOffice(
  { office, start }: AttackedOffice,
  files: number,
  quarters: readonly string[],
): Promise<FrozenOffice> {
  const today = firstDayOf(nextQuarter(quarters.at(-1) ?? ""));
  const subgraph = await start((ownerUrl) =>
    loadOffice(office, { ownerUrl, territory: DISTRICT, files, seed: 1, today }),
  );
  await subgraph.freeze({ since: String(quarters[0]), today });

  return { subgraph, quarters };
}

/** Somebody who asks for every answer of a figure about a district in several quarters, and for nothing else. */
export class FigureAttack {
  readonly #lattice: Lattice;
  readonly #counts: ReadonlyMap<string, number>;
  readonly answered: ReadonlyMap<string, number>;

  private constructor(lattice: Lattice, counts: ReadonlyMap<string, number>, answered: ReadonlyMap<string, number>) {
    this.#lattice = lattice;
    this.#counts = counts;
    this.answered = answered;
  }

  static async prepare(figure: AttackedFigure, { subgraph, quarters }: FrozenOffice): Promise<FigureAttack> {
    const { cube } = figure;
    const orm = createOrm(figure.database, subgraph.ownerUrl);
    const membersAt = new Map<string, readonly Member[]>();
    for (const quarter of quarters)
      membersAt.set(quarter, await cube.listMembers(orm.em.fork(), { district: DISTRICT, quarter }));
    await orm.close();
    const members = [...membersAt.values()].flat();
    const lattice = {
      ...{ cube, district: DISTRICT, quarters },
      municipalities: [...new Set(members.map(({ municipality }) => municipality))],
      providers: [...new Set(members.map(({ authority }) => authority))],
    };
    const answered = new Map([...knownZeros(lattice), ...(await readAll(subgraph, figure, lattice))]);

    return new FigureAttack(lattice, countTruly(lattice, membersAt), answered);
  }

  /** The counts that nobody may learn, those of who came or went since the quarter before among them. */
  get secrets(): readonly Secret[] {
    return [...this.#counts].flatMap(([name, count]) => (count > 0 && count < LEAST ? [{ name, count }] : []));
  }

  /** What would be answered if small counts alone stayed back. */
  get unprotected(): ReadonlyMap<string, number> {
    const { shown } = this.#lattice.cube;
    const names = new Set(answersOf(this.#lattice).flatMap((place) => shown.map((measure) => nameOf(place, measure))));
    const large = [...this.#counts].filter(([name, count]) => names.has(name) && (count === 0 || count >= LEAST));

    return new Map([...knownZeros(this.#lattice), ...large]);
  }

  /** Those of so many secrets, from all places, that these answers bound more closely than their k; one after the other. */
  *findNarrow(most: number, answered: ReadonlyMap<string, number>): Generator<string> {
    const known = reduceKnown({ sums: sumsOf(this.#lattice), answered });
    const seen = new SeenCounts();
    requireReducedConsistent(known, seen);
    const step = Math.ceil(this.secrets.length / most);
    for (const [index, { name, count }] of this.secrets.entries()) {
      if (index % step !== 0) continue;
      const found = attackNarrow(name, known, { narrowerThan: LEAST, seen });
      if (found) yield `${name} = ${count} lies between ${found.least} and ${found.greatest}`;
    }
  }
}

/** Asks for one answer after the other, as a dashboard would, and returns every count of cases that was answered. */
async function readAll(
  subgraph: TestSubgraph,
  { questions }: AttackedFigure,
  lattice: Lattice,
): Promise<ReadonlyMap<string, number>> {
  const answered = new Map<string, number>();
  for (const place of answersOf(lattice))
    for (const { query, read } of questions) {
      const { ags, provider, fromQuarter, toQuarter } = place;
      const asked = query.includes("$period")
        ? { provider, period: { fromQuarter, toQuarter } }
        : { quarter: toQuarter };
      const { data } = await subgraph.ask(query, { as: STEERING, variables: { ags, ...asked } });
      for (const [measure, value] of read(data)) if (value !== null) answered.set(nameOf(place, measure), value);
    }

  return answered;
}

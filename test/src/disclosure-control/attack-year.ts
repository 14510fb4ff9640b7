import { loadOffice } from "@kim-hub/infra/load-office";
import type { Member } from "@kim-hub/kit/cube";
import { createOrm } from "@kim-hub/kit/database";
import { firstDayOf, nextQuarter } from "@kim-hub/kit/quarter-days";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { attackByProgram } from "./attack-by-program.js";
import type { YearFigure } from "./year-figures.js";
import { countTruly, knownZeros, type Lattice, nameOf, placesOf, readYears, sumsOf } from "./year-reader.js";

const LEAST = 5;
/** A small district, in whose towns few things happen in a quarter. */
const DISTRICT = "05966";
/** Over the turn of a year. */
const QUARTERS = ["2025-Q3", "2025-Q4", "2026-Q1"];
const TODAY = firstDayOf(nextQuarter(QUARTERS.at(-1) ?? ""));

interface Secret {
  readonly name: string;
  readonly count: number;
}

/** Somebody who asks for every answer of a figure about a district in several quarters, and for nothing else. */
export class YearAttack {
  readonly #subgraph: TestSubgraph;
  readonly #lattice: Lattice;
  readonly #counts: ReadonlyMap<string, number>;
  readonly answered: ReadonlyMap<string, number>;

  private constructor(
    subgraph: TestSubgraph,
    lattice: Lattice,
    counts: ReadonlyMap<string, number>,
    answered: ReadonlyMap<string, number>,
  ) {
    this.#subgraph = subgraph;
    this.#lattice = lattice;
    this.#counts = counts;
    this.answered = answered;
  }

  static async prepare(figure: YearFigure, files: number): Promise<YearAttack> {
    const { office, cube } = figure;
    const subgraph = await figure.start((ownerUrl) =>
      loadOffice(office, { ownerUrl, territory: DISTRICT, files, seed: 1, today: TODAY }),
    );
    await subgraph.freeze({ since: String(QUARTERS[0]), today: TODAY });
    const orm = createOrm(figure.database, subgraph.ownerUrl);
    const membersAt = new Map<string, readonly Member[]>();
    for (const quarter of QUARTERS)
      membersAt.set(quarter, await cube.listMembers(orm.em.fork(), { district: DISTRICT, quarter }));
    await orm.close();
    const members = [...membersAt.values()].flat();
    const lattice = {
      ...{ cube, district: DISTRICT, quarters: QUARTERS },
      municipalities: [...new Set(members.map(({ municipality }) => municipality))],
      providers: [...new Set(members.map(({ authority }) => authority))],
    };
    const answered = new Map([...knownZeros(lattice), ...(await readYears(subgraph, figure, placesOf(lattice)))]);

    return new YearAttack(subgraph, lattice, countTruly(lattice, membersAt), answered);
  }

  /** The counts that nobody may learn, those of who came or went since the quarter before among them. */
  get secrets(): readonly Secret[] {
    return [...this.#counts].flatMap(([name, count]) => (count > 0 && count < LEAST ? [{ name, count }] : []));
  }

  /** What would be answered if small counts alone stayed back. */
  get unprotected(): ReadonlyMap<string, number> {
    const { shown } = this.#lattice.cube;
    const names = new Set(placesOf(this.#lattice).flatMap((place) => shown.map((measure) => nameOf(place, measure))));
    const large = [...this.#counts].filter(([name, count]) => names.has(name) && (count === 0 || count >= LEAST));

    return new Map([...knownZeros(this.#lattice), ...large]);
  }

  /** Those of so many secrets, from all places, that these answers bound more closely than their k; one after the other. */
  *findNarrow(most: number, answered: ReadonlyMap<string, number>): Generator<string> {
    const sums = sumsOf(this.#lattice);
    const step = Math.ceil(this.secrets.length / most);
    for (const [index, { name, count }] of this.secrets.entries()) {
      if (index % step !== 0) continue;
      const { least, greatest } = attackByProgram(name, { sums, answered });
      if (greatest - least < LEAST) yield `${name} = ${count} lies between ${least} and ${greatest}`;
    }
  }

  stop(): Promise<void> {
    return this.#subgraph.stop();
  }
}

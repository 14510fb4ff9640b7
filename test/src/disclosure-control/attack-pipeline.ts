import { loadOffice } from "@kim-hub/infra/load-office";
import type { Member } from "@kim-hub/kit/cube";
import { createOrm } from "@kim-hub/kit/database";
import { firstDayOf, nextQuarter } from "@kim-hub/kit/quarter-days";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "@kim-hub/naturalisation/database";
import { startNaturalisation } from "@kim-hub/naturalisation/start";
import { attackByProgram } from "./attack-by-program.js";
import { countTruly, knownZeros, type Lattice, nameOf, placesOf, readPipelines, sumsOf } from "./pipeline-reader.js";

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

/** Somebody who asks for every pipeline of a district in several quarters, and for nothing else. */
export class PipelineAttack {
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

  static async prepare(files: number): Promise<PipelineAttack> {
    const subgraph = await startTestSubgraph("naturalisation", database, startNaturalisation, (ownerUrl) =>
      loadOffice("naturalisation", { ownerUrl, territory: DISTRICT, files, seed: 1, today: TODAY }),
    );
    await subgraph.freeze({ since: String(QUARTERS[0]), today: TODAY });
    const cube = database.cubes?.find(({ figure }) => figure === "naturalisationPipeline");
    if (!cube) throw new Error("There is no pipeline.");
    const orm = createOrm(database, subgraph.ownerUrl);
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
    const answered = new Map([...knownZeros(lattice), ...(await readPipelines(subgraph, placesOf(lattice)))]);

    return new PipelineAttack(subgraph, lattice, countTruly(lattice, membersAt), answered);
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

  /** Those of so many secrets, from all places, that these answers bound more closely than their k. */
  findNarrow(most: number, answered: ReadonlyMap<string, number>): readonly string[] {
    const sums = sumsOf(this.#lattice);
    const step = Math.ceil(this.secrets.length / most);

    return this.secrets
      .filter((_, index) => index % step === 0)
      .flatMap(({ name, count }) => {
        const { least, greatest } = attackByProgram(name, { sums, answered });

        return greatest - least < LEAST ? [`${name} = ${count} lies between ${least} and ${greatest}`] : [];
      });
  }

  stop(): Promise<void> {
    return this.#subgraph.stop();
  }
}

import { database } from "@kim-hub/case-management/database";
import { endOfLastQuarter, localDate, quarterOf } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import type { TestHub } from "../harness/test-hub.js";
import { attackByProgram } from "./attack-by-program.js";
import { countTruly, type Lattice, MEASURES, nameOf, placesOf, readFunnels, sumsOf } from "./funnel-reader.js";

const QUARTER = quarterOf(endOfLastQuarter(localDate()));
const STARTS = [2, 1, 0].map((years) => `${Number(QUARTER.slice(0, 4)) - years}-Q1`);
const LEAST = 5;
/** A district with towns, of which most have few cases. */
const DISTRICT = "05382";

interface Secret {
  readonly name: string;
  readonly count: number;
}

/** Somebody who asks for every funnel of a district that ends with one quarter, and for nothing else. */
export class FunnelAttack {
  readonly #lattice: Lattice;
  readonly #counts: ReadonlyMap<string, number>;
  readonly answered: ReadonlyMap<string, number>;

  private constructor(lattice: Lattice, counts: ReadonlyMap<string, number>, answered: ReadonlyMap<string, number>) {
    this.#lattice = lattice;
    this.#counts = counts;
    this.answered = answered;
  }

  static async prepare(hub: TestHub): Promise<FunnelAttack> {
    await hub.freeze({ since: QUARTER, district: DISTRICT });
    const cube = database.cubes?.find(({ figure }) => figure === "cmFunnel");
    if (!cube) throw new Error("There is no funnel.");
    const orm = createOrm(database, hub.databases["case-management"].ownerUrl);
    const members = await cube.listMembers(orm.em.fork(), { district: DISTRICT, quarter: QUARTER });
    await orm.close();
    const lattice = {
      district: DISTRICT,
      municipalities: [...new Set(members.map(({ municipality }) => municipality))],
      providers: [...new Set(members.map(({ authority }) => authority))],
      starts: STARTS,
      sums: cube.sums,
    };
    const places = placesOf(lattice);
    const counts = places.flatMap((place) =>
      MEASURES.map((measure) => [nameOf(place, measure), countTruly(members, place, measure)] as const),
    );

    return new FunnelAttack(lattice, new Map(counts), await readFunnels(hub, places, QUARTER));
  }

  /** The counts that nobody may learn. */
  get secrets(): readonly Secret[] {
    return [...this.#counts].flatMap(([name, count]) => (count > 0 && count < LEAST ? [{ name, count }] : []));
  }

  /** What would be answered if small counts alone stayed back. */
  get unprotected(): ReadonlyMap<string, number> {
    return new Map([...this.#counts].filter(([, count]) => count === 0 || count >= LEAST));
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
}

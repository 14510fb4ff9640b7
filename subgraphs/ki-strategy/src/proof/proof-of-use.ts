import { assumedSize } from "@kim-hub/kit/list-size";
import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, Int, ObjectType } from "type-graphql";
import { Employment } from "../data-classes.js";
import type { OccupancyProof } from "./occupancy-proof.js";
import { addUp, ProofItem, ProofLine, ProofTotal } from "./proof-line.js";

const USUAL_LINES = 300;
/** Ten lines in each of three pillars. */
const MOST_ITEMS = 30;

interface Proven {
  readonly occupancy: OccupancyProof;
  readonly expenditure: readonly ProofLine[];
  readonly income: readonly ProofLine[];
}

@ObjectType({
  description:
    "The proof of use in figures of one territory and year (zahlenmäßiger Nachweis, Verwendungsnachweis): what was planned and what was booked, cancelled bookings taken away, and what of the posts' grants is due. For proof of use and audits: of a post for one employee the months tell the pay.",
})
export class ProofOfUse {
  readonly ags: string;

  @Field(() => Int)
  @Employment
  readonly year: number;

  @Field(() => [ProofLine], { description: "By pillar, first the lines of expenditure, then those of income." })
  @assumedSize(USUAL_LINES)
  @Employment
  readonly lines: readonly ProofLine[];

  @Field(() => ProofTotal, { description: "All expenditure (Summe der Ausgaben)." })
  @Employment
  readonly expenditure: ProofTotal;

  @Field(() => ProofTotal, { description: "All income (Summe der Einnahmen)." })
  @Employment
  readonly income: ProofTotal;

  readonly #occupancy: OccupancyProof;

  constructor({ occupancy, expenditure, income }: Proven) {
    this.ags = occupancy.ags;
    this.year = occupancy.year;
    this.lines = [...expenditure, ...income];
    this.expenditure = new ProofTotal(addUp(expenditure));
    this.income = new ProofTotal(addUp(income));
    this.#occupancy = occupancy;
  }

  @Field(() => [ProofItem], { description: "The same by pillar and line, in the order of the lines." })
  @assumedSize(MOST_ITEMS)
  @Employment
  get items(): readonly ProofItem[] {
    const groups = Map.groupBy(this.lines, ({ pillar, line }) => `${pillar} ${line}`);

    return [...groups.values()].flatMap((lines) =>
      lines.slice(0, 1).map(({ pillar, line }) => new ProofItem({ pillar, line, ...addUp(lines) })),
    );
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "Of the posts' grants what is due (zuwendungsfähig): for each the filled share of its cap, and no more than it really cost.",
  })
  @Employment
  get entitledCents(): bigint | null {
    return this.#occupancy.entitledCents;
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Of the posts' grants what is to be repaid (Rückzahlung): the sum of the proof of occupancy.",
  })
  @Employment
  get repayCents(): bigint | null {
    return this.#occupancy.repayCents;
  }

  @Field(() => Suppression, { description: "Why the amount to be repaid is missing." })
  @Employment
  get suppression(): Suppression {
    return this.#occupancy.suppression;
  }
}

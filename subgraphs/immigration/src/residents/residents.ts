import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { DatedAnswer } from "@kim-hub/kit/dated-answer";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

/** Municipalities of the largest district, with a row for the rest. */
const MOST_ROWS = 30;

@ObjectType({ description: "Foreign residents who have one thing in common (Zeile des Ausländerbestands)." })
export class ResidentsRow {
  @Field(() => String, {
    description:
      "A code of StatusGroup, an age band (0-5, 6-15, 16-17, 18-26, 27-44, 45-64, 65+) or an AGS; UNKNOWN where it is not recorded, OTHER for all municipalities that have no row.",
  })
  @Aggregate
  readonly key!: string;

  @Field(() => CasesAndPersons)
  @Aggregate
  readonly residents!: CasesAndPersons;
}

type Values = Pick<Residents, "rows" | "total">;

@ObjectType({
  description:
    "How many foreign residents held a status on the last day of a quarter (Ausländerbestand, Nenner von S4).",
})
export class Residents extends DatedAnswer {
  @Field(() => [ResidentsRow], { description: "Every group of the dimension, in order." })
  @assumedSize(MOST_ROWS)
  @Aggregate
  readonly rows: readonly ResidentsRow[];

  @Field(() => CasesAndPersons, { description: "Of all rows." })
  @Aggregate
  readonly total: CasesAndPersons;

  constructor([asOf, today]: readonly [asOf: string, today: string], { rows, total }: Values) {
    super(asOf, today);
    this.rows = rows;
    this.total = total;
  }
}

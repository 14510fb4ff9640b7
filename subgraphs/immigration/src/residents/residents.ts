import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { CoverageRow, MOST_COVERAGE_ROWS } from "@kim-hub/kit/coverage-row";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import type { FrozenCoverage } from "@kim-hub/kit/find-coverage";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

@ObjectType({ description: "Foreign residents who have one thing in common (Zeile des Ausländerbestands)." })
export class ResidentsRow extends CoverageRow {
  @Field(() => CasesAndPersons)
  @Aggregate
  readonly residents!: CasesAndPersons;
}

@ObjectType({
  description:
    "How many foreign residents held a status on the last day of a quarter (Ausländerbestand, Nenner von S4).",
})
export class Residents extends DatedAnswer {
  @Field(() => [ResidentsRow], {
    description: "Every group of the dimension, in order; of municipalities those in which any resident lives.",
  })
  @assumedSize(MOST_COVERAGE_ROWS)
  @Aggregate
  readonly rows: readonly ResidentsRow[];

  @Field(() => CasesAndPersons, { description: "Of all rows." })
  @Aggregate
  readonly total: CasesAndPersons;

  constructor(dataDay: DataDay, { rows, total }: FrozenCoverage) {
    super(dataDay);
    this.rows = rows.map(({ group, count }) => ({ ...group, residents: count }));
    this.total = total;
  }
}

import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { CoverageRow, MOST_COVERAGE_ROWS } from "@kim-hub/kit/coverage-row";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import type { FrozenCoverage } from "@kim-hub/kit/find-coverage";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

@ObjectType({ description: "How many of one group are in case management (Zeile der Erreichung)." })
export class CaseCoverageRow extends CoverageRow {
  @Field(() => CasesAndPersons)
  @Aggregate
  readonly inCaseManagement!: CasesAndPersons;
}

@ObjectType({
  description:
    "Who was in case management on the last day of a quarter (Erreichung, Zähler von S4): a case counts by its client, a person by their own properties.",
})
export class CaseCoverage extends DatedAnswer {
  @Field(() => [CaseCoverageRow], {
    description: "Every group of the dimension; of municipalities those in which anybody is in case management.",
  })
  @assumedSize(MOST_COVERAGE_ROWS)
  @Aggregate
  readonly rows: readonly CaseCoverageRow[];

  @Field(() => CasesAndPersons)
  @Aggregate
  readonly total: CasesAndPersons;

  constructor(dataDay: DataDay, { rows, total }: FrozenCoverage) {
    super(dataDay);
    this.rows = rows.map(({ group, count }) => ({ ...group, inCaseManagement: count }));
    this.total = total;
  }
}

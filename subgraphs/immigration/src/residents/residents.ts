import { AgeBand } from "@kim-hub/kit/age-band";
import { Count } from "@kim-hub/kit/count";
import { DatedAnswer } from "@kim-hub/kit/dated-answer";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ags, Quarter } from "@kim-hub/kit/scalars";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

/** Municipalities of the largest district, with a row for the rest. */
const MOST_ROWS = 30;

@ObjectType({ description: "Residents who have one thing in common (Ausländerbestand nach einer Gliederung)." })
export class ResidentsRow {
  @Field(() => StatusGroup, { nullable: true, description: "Null where the rows are by another dimension." })
  @Aggregate
  readonly statusGroup: StatusGroup | null;

  @Field(() => AgeBand, {
    nullable: true,
    description:
      "On the quarter's last day; null where the rows are by another dimension, and where no birth date is known.",
  })
  @Aggregate
  readonly ageBand: AgeBand | null;

  @Field(() => Ags, {
    nullable: true,
    description:
      "Null where the rows are by another dimension, and for all municipalities together whose counts are too small.",
  })
  @Aggregate
  readonly municipality: string | null;

  @Field(() => Count, { description: "Files." })
  @Aggregate
  readonly cases: Count;

  @Field(() => Count, { description: "Persons, each once." })
  @Aggregate
  readonly persons: Count;

  constructor({ statusGroup, ageBand, municipality, cases, persons }: Readonly<ResidentsRow>) {
    this.statusGroup = statusGroup;
    this.ageBand = ageBand;
    this.municipality = municipality;
    this.cases = cases;
    this.persons = persons;
  }
}

@ObjectType({
  description: "How many foreign residents held a status on the last day of a quarter (Ausländerbestand).",
})
export class Residents extends DatedAnswer {
  @Field(() => Ags)
  @Aggregate
  readonly ags: string;

  @Field(() => Quarter)
  @Aggregate
  readonly quarter: string;

  @Field(() => [ResidentsRow], { description: "Every group of the dimension, in order." })
  @assumedSize(MOST_ROWS)
  @Aggregate
  readonly rows: readonly ResidentsRow[];

  @Field(() => Count, { description: "Files of all rows." })
  @Aggregate
  readonly totalCases: Count;

  @Field(() => Count, { description: "Persons of all rows, each once." })
  @Aggregate
  readonly totalPersons: Count;

  constructor({
    asOf,
    today,
    ags,
    quarter,
    rows,
    totalCases,
    totalPersons,
  }: Omit<Readonly<Residents>, "status"> & { readonly today: string }) {
    super(asOf, today);
    this.ags = ags;
    this.quarter = quarter;
    this.rows = rows;
    this.totalCases = totalCases;
    this.totalPersons = totalPersons;
  }
}

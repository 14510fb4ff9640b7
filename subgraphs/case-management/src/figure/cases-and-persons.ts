import { Count } from "@kim-hub/kit/count";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

/** The two units in which case management counts. */
export type CountUnit = "cases" | "persons";

/** What a statement counts, before the disclosure control. */
export interface CountedRow {
  readonly cases: number;
  readonly persons: number;
}

@ObjectType({
  description:
    "A count in cases and in persons (Fälle und Personen): the persons are the clients and the further people of the cases, each once. Both are withheld together.",
})
export class CasesAndPersons {
  @Field(() => Count)
  @Aggregate
  readonly cases!: Count;

  @Field(() => Count)
  @Aggregate
  readonly persons!: Count;
}

import { Directive, Field, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import { Count } from "./count.js";

/** The two units in which the offices count. */
export type CountUnit = "cases" | "persons";

/** A statement's counts, before the disclosure control. */
export interface CountedRow {
  readonly cases: number;
  readonly persons: number;
}

@Directive("@shareable")
@ObjectType({
  description:
    "A count in cases and in persons (Fälle und Personen): cases are what the office counts by, such as its files or procedures, and each person counts once. Both are withheld together.",
})
export class CasesAndPersons {
  @Field(() => Count)
  @PublicValue
  readonly cases!: Count;

  @Field(() => Count, { description: "A person whom two authorities know counts in each of them." })
  @PublicValue
  readonly persons!: Count;
}

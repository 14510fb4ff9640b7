import { Count } from "@kim-hub/kit/count";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

@ObjectType({ description: "How many procedures, and of how many people (Verfahren und Personen)." })
export class NaturalisationCount {
  @Field(() => Count)
  @Aggregate
  readonly procedures: Count;

  @Field(() => Count, { description: "People whom two offices know count in each of them." })
  @Aggregate
  readonly persons: Count;

  constructor({ procedures, persons }: Readonly<NaturalisationCount>) {
    this.procedures = procedures;
    this.persons = persons;
  }
}

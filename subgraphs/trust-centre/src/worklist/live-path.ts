import { DateTime, LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Released } from "../data-classes.js";
import { CaseClient } from "../person/case-client.js";

@ObjectType({ description: "A released path that its steering group can read (gültige Freigabe eines Verlaufs)." })
export class LivePath {
  /** Begins with the day, so that the order of the ids is that of the list. */
  readonly id!: string;

  @Field(() => ID, { description: "How the path is called in the sitting, and what `revokePath` takes." })
  @Released
  readonly pathId!: string;

  @Field(() => LocalDate, {
    description:
      "The last day on which anything of it can be read: of its token, or of the last permission that it rests on.",
  })
  @Released
  readonly dueOn!: string;

  @Field(() => DateTime, { description: "The token is dead from this instant on." })
  @Released
  readonly validUntil!: Date;

  @Field(() => ID, { description: "The steering group (Lenkungsgruppe) that may read it, e.g. LG-05711." })
  @Released
  readonly recipient!: string;

  @Field(() => CaseClient)
  @Released
  readonly client!: CaseClient;

  readonly clientId!: string;
}

import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Case } from "../data-classes.js";

/** Whose cases the caller may read knows case management, as of a single `CaseClient`: it gives their pseudonyms, and no client of the graph can. */
@Directive(`@key(fields: "caseManager")`)
@ObjectType({
  description:
    "The clients of all cases that a case manager may read today (eigene Klientinnen und Klienten, auch in Vertretung).",
})
export class OwnClients {
  @Field(() => ID, { description: "The case manager (Fallmanagerin, Fallmanager), as subject of the access token." })
  @Case
  readonly caseManager!: string;

  @Field(() => [ID])
  @Directive("@external")
  readonly pseudonyms!: readonly string[];
}

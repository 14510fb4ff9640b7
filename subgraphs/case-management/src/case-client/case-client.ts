import { Directive, Field, ID, ObjectType } from "type-graphql";
import { caseFor } from "../data-classes.js";

/** The trust centre knows a client by their pseudonym, and no case: a case that row-level security shows to the caller is the only way to one. */
@Directive(`@key(fields: "pseudonym")`)
@ObjectType({ description: "A client of case management (Klientin, Klient)." })
export class CaseClient {
  @Field(() => ID, { description: "The case management's own pseudonym of the client." })
  @caseFor("trust-centre")
  readonly pseudonym!: string;
}

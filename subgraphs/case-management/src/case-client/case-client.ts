import { Directive, Field, ID, ObjectType } from "type-graphql";
import { caseFor } from "../data-classes.js";

/** The trust centre names a client by their pseudonym: it knows no case. */
@Directive(`@key(fields: "pseudonym")`)
@ObjectType({ description: "A client of case management (Klientin, Klient)." })
export class CaseClient {
  @Field(() => ID, { description: "The case management's own pseudonym of the client." })
  @caseFor("trust-centre")
  readonly pseudonym!: string;
}

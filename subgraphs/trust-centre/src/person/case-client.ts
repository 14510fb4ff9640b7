import { Directive, Field, ID, ObjectType } from "type-graphql";
import { caseFor } from "../data-classes.js";

/** Of a client the trust centre names the pseudonym and no more: their cases are case management's to tell. */
@Directive(`@key(fields: "pseudonym", resolvable: false)`)
@ObjectType({ description: "A client of case management (Klientin, Klient)." })
export class CaseClient {
  @Field(() => ID, { description: "The case management's own pseudonym of the client." })
  @caseFor("case-management")
  readonly pseudonym!: string;
}

import { Directive, Field, ID, ObjectType } from "type-graphql";
import { caseFor } from "../data-classes.js";

/**
 * A client as case management names them; their cases are case management's to tell. That the caller may read a case of theirs rests on its
 * row-level security alone: only its own cases, and clients found by them, lead to a pseudonym, and no question of a client takes one. The
 * trust centre's row-level security holds that nothing of another authority's client is answered, whatever pseudonym comes.
 */
@Directive(`@key(fields: "pseudonym")`)
@ObjectType({ description: "A client of case management (Klientin, Klient)." })
export class CaseClient {
  @Field(() => ID, { description: "The case management's own pseudonym of the client." })
  @caseFor("case-management")
  readonly pseudonym!: string;
}

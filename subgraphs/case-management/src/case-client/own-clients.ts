import { assumedSize } from "@kim-hub/kit/list-size";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Case, caseFor } from "../data-classes.js";

/** More than one case manager has, with those stood in for and the closed cases that are still kept. */
const MOST_CLIENTS = 1000;

/** The trust centre lists what it keeps of these clients; it knows no case, and no client of the graph gives it pseudonyms. */
@Directive(`@key(fields: "caseManager")`)
@ObjectType({
  description:
    "The clients of all cases that a case manager may read today (eigene Klientinnen und Klienten, auch in Vertretung).",
})
export class OwnClients {
  @Field(() => ID, { description: "The case manager (Fallmanagerin, Fallmanager), as subject of the access token." })
  @Case
  readonly caseManager!: string;

  @Field(() => [ID], { description: "The case management's own pseudonyms of the clients." })
  @assumedSize(MOST_CLIENTS)
  @Directive("@inaccessible")
  @caseFor("trust-centre")
  readonly pseudonyms!: readonly string[];
}

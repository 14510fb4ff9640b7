import { Office } from "@kim-hub/kit/office";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Case } from "../data-classes.js";
import { PathCategory, type PermissionKind, PermissionKinds } from "../permission/permission-codes.js";
import { CaseClient } from "../person/case-client.js";

@ObjectType({ description: "A permission of a client, of either kind, that was not withdrawn (Erlaubnis)." })
export class ClientPermission {
  /** Begins with the last day, so that the order of the ids is that of a list. */
  @Field(() => ID)
  @Case
  readonly id!: string;

  @Field(() => PermissionKinds)
  @Case
  readonly kind!: PermissionKind;

  @Field(() => ID, {
    description: "The consent (`Consent`) or release from confidentiality (`ConfidentialityRelease`).",
  })
  @Case
  readonly rowId!: string;

  @Field(() => Office, { description: "The office that may pass data on." })
  @Case
  readonly sender!: Office;

  @Field(() => ID, { description: "The steering group (Lenkungsgruppe) that may receive them, e.g. LG-05711." })
  @Case
  readonly recipient!: string;

  @Field(() => [PathCategory])
  @Case
  readonly categories!: readonly PathCategory[];

  @Field(() => LocalDate)
  @Case
  readonly validFrom!: string;

  @Field(() => LocalDate, { description: "Last day of validity." })
  @Case
  readonly validTo!: string;

  @Field(() => CaseClient)
  @Case
  readonly client!: CaseClient;

  readonly personId!: string;
}

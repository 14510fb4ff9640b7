import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Status } from "../data-classes.js";
import {
  PermissionCategories,
  type PermissionCategory,
  type PermissionKind,
  PermissionKinds,
  type PermissionState,
  PermissionStates,
} from "../permission/permission-codes.js";

@ObjectType({
  description:
    "A permission on which the own authority passed on its part of a path (Nachweis der Erlaubnis, Art. 7 Abs. 1 DSGVO). It names no case, no case manager and no other office's pseudonym.",
})
export class ProvenPermission {
  /** Its place in the list: the own link, then the permission. */
  readonly id!: string;

  readonly linkId!: string;

  @Field(() => ID)
  @Status
  readonly permissionId!: string;

  @Field(() => ID, { description: "The office's own pseudonym of the person." })
  @Status
  readonly pseudonym!: string;

  @Field(() => PermissionKinds)
  @Status
  readonly kind!: PermissionKind;

  @Field(() => [PermissionCategories])
  @Status
  readonly categories!: readonly PermissionCategory[];

  @Field(() => ID, { description: "The steering group (Lenkungsgruppe) that may receive the data, e.g. LG-05711." })
  @Status
  readonly recipient!: string;

  @Field(() => String, { description: "Version of the text that was signed." })
  @Status
  readonly textVersion!: string;

  @Field(() => String, { description: "Language of that text, as BCP 47 tag." })
  @Status
  readonly language!: string;

  @Field(() => LocalDate)
  @Status
  readonly validFrom!: string;

  @Field(() => LocalDate)
  @Status
  readonly validTo!: string;

  @Field(() => LocalDate, { description: "The day of the signature, or of the second where two guardians signed." })
  @Status
  readonly givenOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The day from which a withdrawal or whatever else ended it counts; null where its last day is its end.",
  })
  @Status
  readonly endedOn!: string | null;

  @Field(() => PermissionStates, { description: "Where it stands today." })
  @Status
  readonly state!: PermissionState;

  @Field(() => [ID], { description: "The events by which it was given, as the mandates name them (restsOn)." })
  @Status
  readonly restsOn!: readonly string[];

  @Field(() => [ID], {
    description: "The mandates that rest on it, previews too, as the office's own disclosure log names them.",
  })
  @Status
  readonly mandateIds!: readonly string[];
}

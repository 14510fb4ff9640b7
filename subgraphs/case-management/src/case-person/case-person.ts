import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { REGISTER_PERSON } from "@kim-hub/records/person-register";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Case, Identity } from "../data-classes.js";
import { CasePersonRole } from "./case-person-role.js";

type Values = RowOfCaseValues &
  Pick<CasePerson, "authorityId" | "personNumber" | "role" | "familyName" | "givenNames" | "birthDate"> & {
    readonly statusGroup?: StatusGroup | null;
    readonly pseudonym?: string | null;
    readonly countedAs?: string | null;
  };

@ObjectType({
  description:
    "A further person whom a case is about, beside the client (weitere Person eines Falls): a person of the same number is the same in every case of the provider.",
})
@Entity({ policies: WITH_CASE, triggers: [REGISTER_PERSON] })
export class CasePerson extends RowOfCase {
  @Property({ type: "text" })
  readonly authorityId: string;

  @Field(() => String, { description: "The provider's own number of the person (Personennummer)." })
  @Identity
  @Property({ type: "text" })
  readonly personNumber: string;

  @Field(() => CasePersonRole)
  @Case
  @EnumColumn(CasePersonRole)
  readonly role: CasePersonRole;

  @Field(() => String, { description: "Family name (Familienname)." })
  @Identity
  @Property({ type: "text" })
  readonly familyName: string;

  @Field(() => String, { nullable: true, description: "Given names (Vornamen)." })
  @Identity
  @Property({ type: "text", nullable: true })
  readonly givenNames: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Birth date (Geburtsdatum): day, month or year as far as it is known; null where nothing is.",
  })
  @Identity
  @Property({ type: "text", nullable: true })
  readonly birthDate: string | null;

  @Field(() => StatusGroup, {
    nullable: true,
    description: "The residence status as the family tells it, by its coarse group; null where unknown.",
  })
  @Case
  @EnumColumn(StatusGroup, { nullable: true })
  readonly statusGroup: StatusGroup | null;

  /** The office's own pseudonym of the person, from the register that clients are in as well. */
  @Property({ type: "text", index: true })
  readonly pseudonym: string;

  /** As of a case. */
  @Property({ type: "text", nullable: true })
  readonly countedAs: string | null;

  constructor(values: Values) {
    super(values);
    this.authorityId = values.authorityId;
    this.personNumber = values.personNumber;
    this.role = values.role;
    this.familyName = values.familyName;
    this.givenNames = values.givenNames;
    this.birthDate = values.birthDate;
    this.statusGroup = values.statusGroup ?? null;
    this.pseudonym = values.pseudonym ?? randomUUID();
    this.countedAs = values.countedAs ?? null;
  }
}

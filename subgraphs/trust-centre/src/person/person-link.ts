import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Office } from "@kim-hub/kit/office";
import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { HANDLE_OF_SHOWN_PERSON } from "../policies/of-shown-person.js";

type Values = Omit<PersonLink, "id" | "endedAt">;

/** An office's handle of a person: its pseudonym. The person's only number is these rows', and it is never released. */
@Entity({ policies: [OWN_AUTHORITY, HANDLE_OF_SHOWN_PERSON] })
@Unique({ properties: ["office", "pseudonym"] })
// After a move, two authorities of one office know the person.
@Unique({ properties: ["personId", "office", "authorityId"] })
export class PersonLink {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "uuid", index: true })
  readonly personId: string;

  @EnumColumn(Office)
  readonly office: Office;

  @Property({ type: "text" })
  readonly pseudonym: string;

  @Property({ type: "text" })
  readonly authorityId: string;

  /** From then on it counts for nothing, and is kept as proof. */
  @Property({ type: "timestamptz", nullable: true })
  readonly endedAt: Date | null = null;

  constructor(values: Values) {
    this.personId = values.personId;
    this.office = values.office;
    this.pseudonym = values.pseudonym;
    this.authorityId = values.authorityId;
  }
}

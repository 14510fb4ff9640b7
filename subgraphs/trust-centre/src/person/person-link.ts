import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Office } from "@kim-hub/kit/office";
import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { byPathToken } from "../policies/by-path-token.js";

type Values = Omit<PersonLink, "id">;

/** An office's pseudonym of a person; no office has two. The person's only number is these rows', and it is never released. */
@Entity({ policies: [OWN_AUTHORITY, byPathToken("person_link")] })
@Unique({ properties: ["office", "pseudonym"] })
// A path has one mandate for each office; and the lock on a client's link is one on the person.
@Unique({ properties: ["personId", "office"] })
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

  constructor(values: Values) {
    this.personId = values.personId;
    this.office = values.office;
    this.pseudonym = values.pseudonym;
    this.authorityId = values.authorityId;
  }
}

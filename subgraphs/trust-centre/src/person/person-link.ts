import { randomUUID } from "node:crypto";
import { Office } from "@kim-hub/kit/office";
import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { Entity, Enum, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { byPathToken } from "../row-level-security.js";

/** That an office knows a person under one pseudonym, and no office under two. The person has no number but these rows', and it never leaves. */
@Entity({ policies: [OWN_AUTHORITY, byPathToken("person_link")] })
@Unique({ properties: ["office", "pseudonym"] })
// A path has one mandate for each office; and the lock on a client's link is one on the person.
@Unique({ properties: ["personId", "office"] })
export class PersonLink {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "uuid", index: true })
  readonly personId: string;

  @Enum({ items: () => Object.values(Office) })
  readonly office: Office;

  @Property({ type: "text" })
  readonly pseudonym: string;

  @Property({ type: "text" })
  readonly authorityId: string;

  constructor({
    personId,
    office,
    pseudonym,
    authorityId,
  }: Pick<PersonLink, "personId" | "office" | "pseudonym" | "authorityId">) {
    this.personId = personId;
    this.office = office;
    this.pseudonym = pseudonym;
    this.authorityId = authorityId;
  }
}

import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Office } from "@kim-hub/kit/office";
import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { FOR_TRUST_OFFICER } from "../policies/for-trust-officer.js";
import { ofAccount } from "../policies/of-account.js";
import { HANDLE_OF_SHOWN_PERSON } from "../policies/of-shown-person.js";

type Values = Pick<PersonLink, "personId" | "office" | "pseudonym" | "authorityId"> & Partial<Pick<PersonLink, "id">>;

/** Of links that have ended, an office may begin a new one. */
const LIVE = "ended_at is null";

/**
 * One office's pseudonym of a person, by whose id the trust centre names it (handle); case management's is a client. The live links with one
 * `personId` are one person's: that number is these rows' own, and joining and parting people changes nothing else. After a move a person has
 * links of two authorities of one office.
 */
@Entity({
  policies: [
    ...[OWN_AUTHORITY, HANDLE_OF_SHOWN_PERSON, FOR_TRUST_OFFICER, ofAccount("id")],
    {
      ...{ name: "ended_once", command: "update", type: "restrictive" },
      ...{ using: LIVE, check: "ended_at is not null" },
    },
    { name: "kept", command: "delete", type: "restrictive", using: "false" },
  ],
})
@Unique({ properties: ["office", "pseudonym"], where: LIVE })
@Unique({ properties: ["personId", "office", "authorityId"], where: LIVE })
export class PersonLink {
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @Property({ type: "uuid", index: true })
  readonly personId: string;

  @EnumColumn(Office)
  readonly office: Office;

  @Property({ type: "text" })
  readonly pseudonym: string;

  @Property({ type: "text" })
  readonly authorityId: string;

  /** From then on it counts for nothing and is kept as proof; null while it lives. */
  @Property({ type: "timestamptz", nullable: true })
  readonly endedAt: Date | null = null;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.personId = values.personId;
    this.office = values.office;
    this.pseudonym = values.pseudonym;
    this.authorityId = values.authorityId;
  }
}

import { randomUUID } from "node:crypto";
import type { Opt } from "@mikro-orm/core";
import { Check, Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { RetainedRecord } from "../retention/retained-record.js";
import { DateTime, LocalDate } from "../schema/scalars.js";
import { Assigned } from "./assigned.js";
import { AUDITOR, RECORDER } from "./parties.js";

/** That somebody audits an authority: until when, and of which days the data. What was recorded stays; its end is a row of its own. */
@Directive("@shareable")
@ObjectType({
  description:
    "That somebody audits an authority (Prüfauftrag; of the own data-protection officer the Benennung, Art. 37 DSGVO): who, on what basis, until when, and of which days the data.",
})
@Entity({
  policies: [
    { name: "see_recorded", command: "select", using: RECORDER },
    { name: "see_own", command: "select", using: AUDITOR },
    {
      ...{ name: "append", command: "insert" },
      check: `${RECORDER} and recorded_by = current_setting('app.actor', true) and recorded_at = now()`,
    },
  ],
})
@Unique({ properties: ["authorityId", "reference", "auditor"] })
@Check({ name: "audit_assignment_period_check", expression: "period_from <= period_to" })
@Check({ name: "audit_assignment_validity_check", expression: "valid_from <= valid_until" })
@Check({ name: "audit_assignment_parties_check", expression: "auditor <> recorded_by" })
export class AuditAssignment {
  @Field(() => ID)
  @Assigned
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Field(() => String, {
    description: "The auditing body's file reference (Aktenzeichen), the same in every office that takes part.",
  })
  @Assigned
  @Property({ type: "text" })
  readonly reference: string;

  @Field(() => ID, { description: "Who audits: the subject of their access token." })
  @Assigned
  @Property({ type: "text" })
  readonly auditor: string;

  @Field(() => String, { description: "For whom they audit (Prüfungsstelle)." })
  @Assigned
  @Property({ type: "text" })
  readonly auditingBody: string;

  @Field(() => String, { description: "The norms that the audit rests on (Rechtsgrundlage)." })
  @Assigned
  @Property({ type: "text" })
  readonly basis: string;

  @Field(() => ID, { description: "The authority that is audited (geprüfte Stelle)." })
  @Assigned
  @Property({ type: "text" })
  readonly authorityId: string;

  @Field(() => LocalDate, { description: "The first day of the data that it may touch (Prüfungszeitraum)." })
  @Assigned
  @Property({ type: "date" })
  readonly periodFrom: string;

  @Field(() => LocalDate, { description: "The last day of the data that it may touch." })
  @Assigned
  @Property({ type: "date" })
  readonly periodTo: string;

  @Field(() => LocalDate, { description: "The first day on which a run may rest on it." })
  @Assigned
  @Property({ type: "date" })
  readonly validFrom: string;

  @Field(() => LocalDate, { description: "The last day on which a run may rest on it." })
  @Assigned
  @Property({ type: "date" })
  readonly validUntil: string;

  @Field(() => ID, { description: "Who recorded it for the authority; never the auditor." })
  @Assigned
  @Property({ type: "text" })
  readonly recordedBy: string;

  @Field(() => DateTime)
  @Assigned
  @Property({ type: "timestamptz", defaultRaw: "now()" })
  readonly recordedAt!: Opt<Date>;

  constructor(values: Omit<AuditAssignment, "id" | "recordedAt">) {
    this.reference = values.reference;
    this.auditor = values.auditor;
    this.auditingBody = values.auditingBody;
    this.basis = values.basis;
    this.authorityId = values.authorityId;
    this.periodFrom = values.periodFrom;
    this.periodTo = values.periodTo;
    this.validFrom = values.validFrom;
    this.validUntil = values.validUntil;
    this.recordedBy = values.recordedBy;
  }
}

/** What an audit rested on is proved as long as what it found may be contested. */
export const AUDIT_ASSIGNMENT_RETAINED: RetainedRecord = {
  record: "AUDIT_ASSIGNMENT",
  table: "audit_assignment",
  countedFrom: "valid_until",
  authority: "authority_id",
  dependents: [{ table: "audit_assignment_end", where: "id in (select id from due)" }],
};

import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Entity, Index, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { FOR_TRUST_OFFICER } from "../policies/for-trust-officer.js";
import type { AgreedCode } from "./agreed-code.js";
import { type ProposalGrade, ProposalGrades } from "./proposal-grade.js";

/** What the trust officer found. */
export enum LinkDecision {
  CONFIRMED = "CONFIRMED",
  REJECTED = "REJECTED",
}

const OFFICER = "current_setting('app.role', true) = 'TRUST_OFFICER'";

/** Two links that may be one person's. Functions of the database propose; the trust officer alone sees it and decides, once. */
@Entity({
  policies: [
    FOR_TRUST_OFFICER,
    {
      ...{ name: "decided_once", command: "update", using: `${OFFICER} and decided_at is null` },
      check: `${OFFICER}
          and decided_by = current_setting('app.actor', true) and decided_at > now() - '00:01:00'::interval`,
    },
  ],
})
@Unique({ name: "link_proposal_open_unique", properties: ["firstLink", "secondLink"], where: "decided_at is null" })
@Index({ properties: ["secondLink"] })
export class LinkProposal {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  /** The smaller of the two ids, so that a pair is proposed once. */
  @Property({ type: "uuid" })
  readonly firstLink!: string;

  @Property({ type: "uuid" })
  readonly secondLink!: string;

  @EnumColumn(ProposalGrades)
  readonly grade!: ProposalGrade;

  @Property({ type: "text[]" })
  readonly agreed!: readonly AgreedCode[];

  @Property({ type: "text" })
  readonly nameRules!: string;

  @Property({ type: "timestamptz" })
  readonly proposedAt!: Date;

  @EnumColumn(LinkDecision, { nullable: true })
  decision: LinkDecision | null = null;

  @Property({ type: "timestamptz", nullable: true })
  decidedAt: Date | null = null;

  @Property({ type: "text", nullable: true })
  decidedBy: string | null = null;

  /** Only of an open proposal: the database refuses a second decision. */
  decide(decision: LinkDecision, officer: string): void {
    this.decision = decision;
    this.decidedAt = new Date();
    this.decidedBy = officer;
  }
}

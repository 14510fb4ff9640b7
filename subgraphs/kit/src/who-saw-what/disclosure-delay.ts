import { randomUUID } from "node:crypto";
import { Check, Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { EnumColumn } from "../database/enum-column.js";
import type { RetainedRecord } from "../retention/retained-record.js";
import { type DelayReason, DelayReasons } from "./delay-reason.js";

const OWN = "authority_id = current_setting('app.authority', true)";

/** Until a day the person does not learn what the log holds of them from a day on; added and never changed, so that each decision stays documented. */
@Entity({
  policies: [
    { name: "see_own", command: "select", using: OWN },
    {
      ...{ name: "append", command: "insert" },
      check: `${OWN} and recorded_by = current_setting('app.actor', true) and recorded_at = now()`,
    },
  ],
})
@Check({ name: "disclosure_delay_order_check", expression: "since <= until" })
export class DisclosureDelay {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "text", index: true })
  readonly pseudonym: string;

  @Property({ type: "text" })
  readonly authorityId: string;

  @Property({ type: "date" })
  readonly since: string;

  /** The last day of the delay. */
  @Property({ type: "date" })
  readonly until: string;

  @EnumColumn(DelayReasons)
  readonly reason: DelayReason;

  @Property({ type: "text" })
  readonly recordedBy: string;

  @Property({ type: "timestamptz", defaultRaw: "now()" })
  readonly recordedAt!: Date;

  constructor(
    values: Pick<DisclosureDelay, "pseudonym" | "authorityId" | "since" | "until" | "reason" | "recordedBy">,
  ) {
    this.pseudonym = values.pseudonym;
    this.authorityId = values.authorityId;
    this.since = values.since;
    this.until = values.until;
    this.reason = values.reason;
    this.recordedBy = values.recordedBy;
  }
}

/** The reasons of a delay are the office's proof that it could refuse. */
export const DISCLOSURE_DELAY_RETAINED: RetainedRecord = {
  record: "DISCLOSURE_DELAY",
  table: "disclosure_delay",
  countedFrom: "until",
  authority: "authority_id",
};

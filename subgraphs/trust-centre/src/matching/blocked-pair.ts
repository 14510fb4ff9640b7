import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Office } from "@kim-hub/kit/office";
import { Check, Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { FOR_TRUST_OFFICER } from "../policies/for-trust-officer.js";

/** An office's pseudonym of somebody, whatever link it stands in. */
interface Named {
  readonly office: Office;
  readonly pseudonym: string;
}

interface Values {
  readonly pair: readonly [Named, Named];
  readonly reason: string;
  readonly blockedBy: string;
}

/** Two pseudonyms that are not one person's: never proposed nor joined again, also not through others. Kept for as long as either may come again. */
@Entity({
  policies: [
    FOR_TRUST_OFFICER,
    {
      ...{ name: "append", command: "insert" },
      check:
        "current_setting('app.role', true) = 'TRUST_OFFICER' and blocked_by = current_setting('app.actor', true) and blocked_at > now() - '00:01:00'::interval",
    },
  ],
})
@Unique({
  properties: ["firstOffice", "firstPseudonym", "secondOffice", "secondPseudonym"],
  name: "blocked_pair_unique",
})
// A pair has one order, so that it is found by one comparison.
@Check({
  name: "blocked_pair_order_check",
  expression:
    "(first_office || '/' || first_pseudonym) collate \"C\" < (second_office || '/' || second_pseudonym) collate \"C\"",
})
export class BlockedPair {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @EnumColumn(Office)
  readonly firstOffice: Office;

  @Property({ type: "text" })
  readonly firstPseudonym: string;

  @EnumColumn(Office)
  readonly secondOffice: Office;

  @Property({ type: "text" })
  readonly secondPseudonym: string;

  /** In the trust officer's words, of no person's data. */
  @Property({ type: "text" })
  readonly reason: string;

  @Property({ type: "text" })
  readonly blockedBy: string;

  @Property({ type: "timestamptz" })
  readonly blockedAt: Date = new Date();

  constructor({ pair: [one, other], reason, blockedBy }: Values) {
    const [first, second] = keyOf(one) < keyOf(other) ? [one, other] : [other, one];
    this.firstOffice = first.office;
    this.firstPseudonym = first.pseudonym;
    this.secondOffice = second.office;
    this.secondPseudonym = second.pseudonym;
    this.reason = reason;
    this.blockedBy = blockedBy;
  }
}

function keyOf({ office, pseudonym }: Named): string {
  return `${office}/${pseudonym}`;
}

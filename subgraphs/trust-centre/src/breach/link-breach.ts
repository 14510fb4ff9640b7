import { EnumColumn } from "@kim-hub/kit/enum-column";
import { ConflictError } from "@kim-hub/kit/errors";
import { DateTime } from "@kim-hub/kit/scalars";
import { Check, Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Breached } from "../data-classes.js";
import { FOR_TRUST_OFFICER } from "../policies/for-trust-officer.js";
import { type BreachState, BreachStates } from "./breach-state.js";

const OFFICER = "current_setting('app.role', true) = 'TRUST_OFFICER'";

/** Opened by the function that parts a link, assessed once, and never taken back. */
@ObjectType({
  description:
    "That a link was wrong, so that data may have gone out without a basis (mögliche Verletzung des Schutzes personenbezogener Daten, Art. 33 DSGVO, § 83a SGB X).",
})
@Entity({
  policies: [
    FOR_TRUST_OFFICER,
    {
      ...{ name: "assessed_once", command: "update", using: `${OFFICER} and assessed_at is null` },
      check: `${OFFICER}
          and assessed_by = current_setting('app.actor', true) and assessed_at > now() - '00:01:00'::interval`,
    },
  ],
})
@Check({
  name: "link_breach_assessed_check",
  expression: "(state = 'OPEN') = (assessed_at is null) and (assessed_at is null) = (assessment is null)",
})
export class LinkBreach {
  /** Begins with the instant of its opening, so that the first to be due comes first. */
  @Field(() => ID)
  @Breached
  @PrimaryKey({ type: "text" })
  readonly id!: string;

  /** The link that was parted from its person. */
  @Property({ type: "uuid", index: true })
  readonly linkId!: string;

  /** The clients whose accounts could read what was wrongly theirs, the parted link among them. */
  @Property({ type: "uuid[]" })
  readonly clientIds!: readonly string[];

  /** When it was first joined with another; null where no joining is kept. */
  @Property({ type: "timestamptz", nullable: true })
  readonly since!: Date | null;

  /** What was sealed for its person while it was wrongly theirs. */
  @Property({ type: "uuid[]" })
  readonly mandateIds!: readonly string[];

  @Field(() => String, { description: "Why the link was wrong, in the officer's words." })
  @Breached
  @Property({ type: "text" })
  readonly reason!: string;

  @Field(() => DateTime)
  @Breached
  @Property({ type: "timestamptz" })
  readonly openedAt!: Date;

  @Property({ type: "text" })
  readonly openedBy!: string;

  @Field(() => DateTime, { description: "Until when it is to be reported: 72 hours after it was found." })
  @Breached
  @Property({ type: "timestamptz" })
  readonly dueAt!: Date;

  @Field(() => BreachStates)
  @Breached
  @EnumColumn(BreachStates)
  state!: BreachState;

  @Field(() => DateTime, { nullable: true })
  @Breached
  @Property({ type: "timestamptz", nullable: true })
  assessedAt: Date | null = null;

  @Property({ type: "text", nullable: true })
  assessedBy: string | null = null;

  @Field(() => String, { nullable: true, description: "Why it was reported, or need not be." })
  @Breached
  @Property({ type: "text", nullable: true })
  assessment: string | null = null;

  assess(state: BreachState, assessment: string, officer: string): void {
    if (this.assessedAt) throw new ConflictError("This breach has been assessed: that stands as it is.");
    this.state = state;
    this.assessedAt = new Date();
    this.assessedBy = officer;
    this.assessment = assessment;
  }
}

import type { Opt } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "../schema/scalars.js";
import { Assigned } from "./assigned.js";
import { AUDITOR, RECORDER } from "./parties.js";

/** That an assignment ended before its last day, for good. */
@Directive("@shareable")
@ObjectType({
  description: "That an audit assignment was ended before its last day (Aufhebung des Prüfauftrags), for good.",
})
@Entity({
  policies: [
    { name: "see_recorded", command: "select", using: RECORDER },
    { name: "see_own", command: "select", using: AUDITOR },
    {
      ...{ name: "append", command: "insert" },
      check: `${RECORDER} and ended_by = current_setting('app.actor', true) and ended_at = now()`,
    },
  ],
})
export class AuditAssignmentEnd {
  /** The assignment's. */
  @PrimaryKey({ type: "uuid" })
  readonly id!: string;

  @Property({ type: "text" })
  readonly authorityId!: string;

  @Property({ type: "text" })
  readonly auditor!: string;

  @Field(() => String, { description: "Why, in the authority's words." })
  @Assigned
  @Property({ type: "text" })
  readonly reason!: string;

  @Field(() => ID)
  @Assigned
  @Property({ type: "text" })
  readonly endedBy!: string;

  @Field(() => DateTime)
  @Assigned
  @Property({ type: "timestamptz", defaultRaw: "now()" })
  readonly endedAt!: Opt<Date>;
}

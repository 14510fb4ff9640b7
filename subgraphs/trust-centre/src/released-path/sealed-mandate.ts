import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Office } from "@kim-hub/kit/office";
import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { FOR_TRUST_OFFICER } from "../policies/for-trust-officer.js";
import { isOfAccount } from "../policies/of-account.js";
import { isOfShownPerson } from "../policies/of-shown-person.js";

/** That one office was asked for its part of a path, by whom and on what: written by the statement that finds the path, and never changed. */
@Entity({
  policies: [
    FOR_TRUST_OFFICER,
    // The person reads who looked at their paths; a preview shows them to nobody new.
    { name: "of_account", command: "select", using: `path_id is not null and ${isOfAccount("client_id")}` },
    {
      name: "append",
      command: "insert",
      check: `actor = current_setting('app.actor', true) and ${isOfShownPerson("sealed_mandate", "client_id")}`,
    },
  ],
})
@Index({ properties: ["linkIds"], type: "gin" })
export class SealedMandate {
  /** The mandate's own id, which the office's log names. */
  @PrimaryKey({ type: "uuid" })
  readonly id!: string;

  /** How the path is called in the sitting; null for a case manager's preview. */
  @Property({ type: "text", nullable: true })
  readonly pathId!: string | null;

  /** The handle of the path's client. */
  @Property({ type: "uuid", index: true })
  readonly clientId!: string;

  @EnumColumn(Office)
  readonly office!: Office;

  /** The person's handles at that office, of which it may answer. */
  @Property({ type: "uuid[]" })
  readonly linkIds!: readonly string[];

  @Property({ type: "timestamptz", index: true, defaultRaw: "clock_timestamp()" })
  readonly sealedAt!: Date;

  /** The transaction that found the path: the mandates of one question share it. */
  @Property({ type: "text", defaultRaw: "(pg_current_xact_id())::text" })
  readonly askedIn!: string;

  /** What was committed when it was sealed, by which an audit tells whether a withdrawal was known; null of older ones. */
  @Property({ type: "text", nullable: true, defaultRaw: "(pg_current_snapshot())::text" })
  readonly snapshot!: string | null;

  /** The steering group that the path is released to. */
  @Property({ type: "text" })
  readonly body!: string;

  /** Who asked for it. */
  @Property({ type: "text" })
  readonly actor!: string;

  /** Ids of the events by which the permissions were given. */
  @Property({ type: "uuid[]" })
  readonly restsOn!: readonly string[];
}

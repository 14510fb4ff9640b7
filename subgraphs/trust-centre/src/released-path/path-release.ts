import { randomUUID } from "node:crypto";
import { AgeBand } from "@kim-hub/kit/age-band";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { REVOKED_FOR_GOOD } from "../policies/ends-for-good.js";
import { isOfAccount, ofAccount } from "../policies/of-account.js";
import { ofOwnClient } from "../policies/of-own-client.js";

type Values = Omit<PathRelease, "id" | "releasedAt" | "revokedAt" | "revokedBy" | "revoke">;

/**
 * A case manager's release of one person's path to one steering group, for one of its sittings, 90 days ahead at most. It is dead for good once any permission of that
 * person to that group was withdrawn after it (`has_withdrawn_since`), which changes no row here.
 */
@Entity({
  tableName: "released_path",
  policies: [
    OWN_AUTHORITY,
    { name: "by_path_token", command: "select", using: "token_hash = current_setting('app.path_token', true)" },
    ofAccount("client_id"),
    { name: "revoked_by_person", command: "update", using: isOfAccount("client_id") },
    // Ninety days, and the rest of the day.
    ofOwnClient("released_path", " and valid_until < now() + '92 days'::interval"),
    ...REVOKED_FOR_GOOD,
  ],
})
export class PathRelease {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "text", unique: true })
  readonly pathId: string;

  @Property({ type: "text", unique: true })
  readonly tokenHash: string;

  /** The case management's handle of the person: the id of a `PersonLink`. */
  @Property({ type: "uuid", index: true })
  readonly clientId: string;

  /** The person's handles at the release: an office that they are linked with later is no part of it. */
  @Property({ type: "uuid[]" })
  readonly linkIds: readonly string[];

  /** The case management that released it. */
  @Property({ type: "text" })
  readonly authorityId: string;

  @Property({ type: "text" })
  readonly steeringGroup: string;

  @Property({ type: "text" })
  readonly ags: string;

  @EnumColumn(AgeBand, { nullable: true })
  readonly ageBand: AgeBand | null;

  @Property({ type: "text" })
  readonly releasedBy: string;

  @Property({ type: "timestamptz", defaultRaw: "clock_timestamp()" })
  readonly releasedAt!: Date;

  /** The day of the sitting that it is for; null of those that were released for a number of days. */
  @Property({ type: "date", nullable: true })
  readonly sitting: string | null;

  @Property({ type: "timestamptz" })
  readonly validUntil: Date;

  @Property({ type: "timestamptz", nullable: true })
  revokedAt: Date | null = null;

  @Property({ type: "text", nullable: true })
  revokedBy: string | null = null;

  constructor(values: Values) {
    this.pathId = values.pathId;
    this.tokenHash = values.tokenHash;
    this.clientId = values.clientId;
    this.linkIds = values.linkIds;
    this.authorityId = values.authorityId;
    this.steeringGroup = values.steeringGroup;
    this.ags = values.ags;
    this.ageBand = values.ageBand;
    this.releasedBy = values.releasedBy;
    this.sitting = values.sitting;
    this.validUntil = values.validUntil;
  }

  /** Works from this instant and for good; a second revocation changes nothing. */
  revoke(revokedBy: string): void {
    if (this.revokedAt) return;
    this.revokedAt = new Date();
    this.revokedBy = revokedBy;
  }
}

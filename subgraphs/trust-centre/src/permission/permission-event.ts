import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { dependentOf } from "@kim-hub/kit/row-level-security";
import { DateTime, LocalDate } from "@kim-hub/kit/scalars";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Case } from "../data-classes.js";
import { APPENDED_ONLY } from "../policies/appended-only.js";
import { isOfAccount } from "../policies/of-account.js";
import { type InvalidityReason, InvalidityReasons } from "./invalidity-reason.js";
import {
  type Declarant,
  Declarants,
  type PermissionChannel,
  PermissionChannels,
  type PermissionEventKind,
  PermissionEventKinds,
} from "./permission-codes.js";

type Values = Omit<PermissionEvent, "id" | "recordedAt" | "recordedIn" | "invalidReason"> &
  Partial<Pick<PermissionEvent, "invalidReason">>;

@ObjectType({ description: "One thing that happened to a permission; none is ever changed (Ereignis)." })
@Entity({
  policies: [
    ...dependentOf("permission", "permission_id"),
    {
      ...{ name: "withdrawn_by_person", command: "insert" },
      check: `event = 'WITHDRAWN' and "by" = 'PERSON' and channel = 'ELECTRONIC'
    and exists (select 1 from permission parent where parent.id = permission_id and ${isOfAccount("parent.client_id")} offset 0)`,
    },
    ...APPENDED_ONLY,
  ],
})
export class PermissionEvent {
  @Field(() => ID)
  @Case
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "uuid", index: true })
  readonly permissionId: string;

  @Field(() => PermissionEventKinds)
  @Case
  @EnumColumn(PermissionEventKinds)
  readonly event: PermissionEventKind;

  @Field(() => LocalDate, { description: "The day that it counts from." })
  @Case
  @Property({ type: "date" })
  readonly onDay: string;

  @Field(() => DateTime, { description: "When it was recorded, by the database's clock." })
  @Case
  @Property({ type: "timestamptz", defaultRaw: "clock_timestamp()" })
  readonly recordedAt!: Date;

  /** The transaction that recorded it; null of older ones. */
  @Property({ type: "text", nullable: true, defaultRaw: "(pg_current_xact_id())::text" })
  readonly recordedIn!: string | null;

  @Property({ type: "text" })
  readonly recordedBy: string;

  @Field(() => Declarants, { nullable: true, description: "Null where nobody declared it: an office recorded it." })
  @Case
  @EnumColumn(Declarants, { nullable: true })
  readonly by: Declarant | null;

  @Field(() => Int, { nullable: true, description: "Which of the guardians signed, 1 or 2." })
  @Case
  @Property({ type: "smallint", nullable: true })
  readonly signer: number | null;

  @Field(() => PermissionChannels, { nullable: true })
  @Case
  @EnumColumn(PermissionChannels, { nullable: true })
  readonly channel: PermissionChannel | null;

  @Field(() => InvalidityReasons, { nullable: true, description: "Of INVALIDATED: why it never held." })
  @Case
  @EnumColumn(InvalidityReasons, { nullable: true })
  readonly invalidReason: InvalidityReason | null;

  constructor(values: Values) {
    this.permissionId = values.permissionId;
    this.event = values.event;
    this.onDay = values.onDay;
    this.recordedBy = values.recordedBy;
    this.by = values.by;
    this.signer = values.signer;
    this.channel = values.channel;
    this.invalidReason = values.invalidReason ?? null;
  }
}

import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Office } from "@kim-hub/kit/office";
import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Case } from "../data-classes.js";
import { APPENDED_ONLY } from "../policies/appended-only.js";
import { ofAccount } from "../policies/of-account.js";
import { ofOwnClient } from "../policies/of-own-client.js";
import { ofShownPerson } from "../policies/of-shown-person.js";
import {
  PermissionCategories,
  type PermissionCategory,
  type PermissionChannel,
  PermissionChannels,
  type PermissionGiver,
  PermissionGivers,
  type PermissionKind,
  PermissionKinds,
} from "./permission-codes.js";
import { purposeOf } from "./purpose-of.js";

export type PermissionValues = Omit<Permission, "id" | "recordedAt" | "purpose">;

@ObjectType({
  description:
    "What a client is asked to permit, with what became of it: consent (Einwilligung, Art. 6 Abs. 1 lit. a, Art. 7 DSGVO, § 67b Abs. 2 SGB X) or release from confidentiality (Schweigepflichtentbindung, § 203 StGB). It never changes; its events do.",
})
@Entity({
  policies: [
    ...[OWN_AUTHORITY, ofOwnClient("permission"), ofShownPerson("permission", "client_id"), ofAccount("client_id")],
    ...APPENDED_ONLY,
  ],
})
export class Permission {
  @Field(() => ID)
  @Case
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Field(() => PermissionKinds)
  @Case
  @EnumColumn(PermissionKinds)
  readonly kind: PermissionKind;

  /** The office's handle of the person: the id of a `PersonLink`. */
  @Property({ type: "uuid", index: true })
  readonly clientId: string;

  /** Whose staff keep the proof. */
  @Property({ type: "text" })
  readonly authorityId: string;

  @Field(() => Office, { description: "The office that may pass data on." })
  @Case
  @EnumColumn(Office)
  readonly sender: Office;

  @Field(() => ID, {
    description:
      "The steering group (Lenkungsgruppe) that may receive them, e.g. LG-05711; VS for the trust centre (Vertrauensstelle).",
  })
  @Case
  @Property({ type: "text" })
  readonly recipient: string;

  @Field(() => [PermissionCategories])
  @Case
  @Property({ type: "text[]" })
  readonly categories: readonly PermissionCategory[];

  /** The only purpose that its categories can be used for. */
  @Property({ type: "text" })
  readonly purpose: string;

  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly validFrom: string;

  @Field(() => LocalDate, {
    description:
      "Last day of validity: at most twelve months from the first, and of a guardian's permission before the 16th birthday.",
  })
  @Case
  @Property({ type: "date" })
  readonly validTo: string;

  @Field(() => String, { description: "Version of the text that is signed." })
  @Case
  @Property({ type: "text" })
  readonly textVersion: string;

  @Field(() => String, { description: "Language of that text, as BCP 47 tag." })
  @Case
  @Property({ type: "text" })
  readonly language: string;

  @Field(() => PermissionGivers)
  @Case
  @EnumColumn(PermissionGivers)
  readonly giver: PermissionGiver;

  @Field(() => Int, { description: "How many guardians have to sign, 1 or 2; 1 where the person signs." })
  @Case
  @Property({ type: "smallint" })
  readonly guardiansNeeded: number;

  @Field(() => PermissionChannels)
  @Case
  @EnumColumn(PermissionChannels)
  readonly channel: PermissionChannel;

  @Field(() => Boolean, { description: "Whether an interpreter took part." })
  @Case
  @Property({ type: "boolean" })
  readonly interpreter: boolean;

  @Property({ type: "text" })
  readonly recordedBy: string;

  @Property({ type: "timestamptz", defaultRaw: "clock_timestamp()" })
  readonly recordedAt!: Date;

  constructor(values: PermissionValues) {
    this.kind = values.kind;
    this.clientId = values.clientId;
    this.authorityId = values.authorityId;
    this.sender = values.sender;
    this.recipient = values.recipient;
    this.categories = values.categories;
    this.purpose = purposeOf(values.categories);
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
    this.textVersion = values.textVersion;
    this.language = values.language;
    this.giver = values.giver;
    this.guardiansNeeded = values.guardiansNeeded;
    this.channel = values.channel;
    this.interpreter = values.interpreter;
    this.recordedBy = values.recordedBy;
  }
}

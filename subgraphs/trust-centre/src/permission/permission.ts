import { randomUUID } from "node:crypto";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BadInputError } from "@kim-hub/kit/errors";
import { Office } from "@kim-hub/kit/office";
import { DateTime, LocalDate } from "@kim-hub/kit/scalars";
import { Purpose } from "@kim-hub/kit/viewer";
import { PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Case } from "../data-classes.js";
import { PathCategory, PermissionChannel, PermissionGiver } from "./permission-codes.js";

const LONGEST_DAYS = 366;

/** Both kinds of permission name the same things and stay separate records. */
export type PermissionValues = Omit<
  Permission,
  "id" | "recordedAt" | "purpose" | "withdrawnAt" | "withdrawnBy" | "withdrawnOn" | "withdraw"
>;

@ObjectType()
export abstract class Permission {
  @Field(() => ID)
  @Case
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "uuid", index: true })
  readonly personId: string;

  /** The case management that keeps the proof. */
  @Property({ type: "text" })
  readonly authorityId: string;

  @Property({ type: "text" })
  readonly recordedBy: string;

  @Property({ type: "timestamptz" })
  readonly recordedAt: Date = new Date();

  @Field(() => PermissionGiver)
  @Case
  @EnumColumn(PermissionGiver)
  readonly giver: PermissionGiver;

  @Field(() => Office, { description: "The office that may pass data on." })
  @Case
  @EnumColumn(Office)
  readonly sender: Office;

  @Field(() => ID, { description: "The steering group (Lenkungsgruppe) that may receive them, e.g. LG-05711." })
  @Case
  @Property({ type: "text" })
  readonly recipient: string;

  @Field(() => [PathCategory])
  @Case
  @Property({ type: "text[]" })
  readonly categories: readonly PathCategory[];

  /** The only purpose a path can be released for. */
  @Property({ type: "text" })
  readonly purpose: string = Purpose.STEERING_CASE_REVIEW;

  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly validFrom: string;

  @Field(() => LocalDate, { description: "Last day of validity; at most twelve months after the first." })
  @Case
  @Property({ type: "date" })
  readonly validTo: string;

  @Field(() => String, { description: "Version of the text that was signed." })
  @Case
  @Property({ type: "text" })
  readonly textVersion: string;

  @Field(() => String, { description: "Language of that text, as BCP 47 tag." })
  @Case
  @Property({ type: "text" })
  readonly language: string;

  @Field(() => Boolean, { description: "Whether an interpreter took part." })
  @Case
  @Property({ type: "boolean" })
  readonly interpreter: boolean;

  @Field(() => PermissionChannel)
  @Case
  @EnumColumn(PermissionChannel)
  readonly channel: PermissionChannel;

  @Field(() => DateTime, { nullable: true })
  @Case
  @Property({ type: "timestamptz", nullable: true })
  withdrawnAt: Date | null = null;

  /** The case manager who recorded the withdrawal. */
  @Property({ type: "text", nullable: true })
  withdrawnBy: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: "The day on which the client withdrew it (Widerruf)." })
  @Case
  @Property({ type: "date", nullable: true })
  withdrawnOn: string | null = null;

  constructor(values: PermissionValues) {
    if (values.validTo < values.validFrom) throw new BadInputError("A permission ends no earlier than it begins.");
    if (values.validTo > addDays(values.validFrom, LONGEST_DAYS))
      throw new BadInputError("A permission holds for twelve months at most.");
    if (values.validTo < localDate())
      throw new BadInputError("A permission that has already ended cannot be recorded.");
    if (values.categories.length === 0) throw new BadInputError("A permission names at least one category of data.");

    this.personId = values.personId;
    this.authorityId = values.authorityId;
    this.recordedBy = values.recordedBy;
    this.giver = values.giver;
    this.sender = values.sender;
    this.recipient = values.recipient;
    this.categories = values.categories;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
    this.textVersion = values.textVersion;
    this.language = values.language;
    this.interpreter = values.interpreter;
    this.channel = values.channel;
  }

  /** Works from this instant, whatever day the client withdrew on; a second withdrawal changes nothing. */
  withdraw(withdrawnBy: string, withdrawnOn: string): void {
    if (this.withdrawnAt) return;
    if (withdrawnOn > localDate()) throw new BadInputError("A withdrawal cannot be dated in the future.");
    if (withdrawnOn < givenOn(this))
      throw new BadInputError("A withdrawal cannot be dated before the permission was given.");
    this.withdrawnAt = new Date();
    this.withdrawnBy = withdrawnBy;
    this.withdrawnOn = withdrawnOn;
  }
}

/** A permission may be recorded later than it holds from, or earlier. */
function givenOn({ recordedAt, validFrom }: Permission): string {
  const recordedOn = localDate(recordedAt);

  return recordedOn < validFrom ? recordedOn : validFrom;
}

import { assumedSize } from "@kim-hub/kit/list-size";
import { Office } from "@kim-hub/kit/office";
import { DateTime, LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Receipt } from "../data-classes.js";
import {
  type Declarant,
  Declarants,
  PermissionCategories,
  type PermissionCategory,
  type PermissionChannel,
  PermissionChannels,
  type PermissionEventKind,
  PermissionEventKinds,
  type PermissionGiver,
  PermissionGivers,
  type PermissionKind,
  PermissionKinds,
  type PermissionState,
  PermissionStates,
} from "../permission/permission-codes.js";
import { type WithdrawalWay, WithdrawalWays } from "../person-words/withdrawal-way.js";
import { type PartyRole, PartyRoles } from "./party-role.js";

/** More than one permission has. */
const MOST = 10;

@ObjectType({ description: "What the receipt is (header of ISO/IEC TS 27560)." })
export class ReceiptHeader {
  @Field(() => String, { description: "Version of the sections' specification." })
  @Receipt
  readonly schemaVersion!: string;

  @Field(() => ID, { description: "The permission's id." })
  @Receipt
  readonly recordId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The person, by the case management's own pseudonym; null where another office recorded the permission.",
  })
  @Receipt
  readonly person!: string | null;

  @Field(() => DateTime)
  @Receipt
  readonly createdAt!: Date;
}

@ObjectType({ description: "What is permitted (processing of ISO/IEC TS 27560)." })
export class ReceiptProcessing {
  @Field(() => PermissionKinds)
  @Receipt
  readonly kind!: PermissionKind;

  @Field(() => PermissionStates, { nullable: true, description: "Today." })
  @Receipt
  readonly state!: PermissionState | null;

  @Field(() => [PermissionCategories])
  @assumedSize(MOST)
  @Receipt
  readonly categories!: readonly PermissionCategory[];

  @Field(() => String, { description: "Code of the purpose, e.g. STEERING_CASE_REVIEW." })
  @Receipt
  readonly purpose!: string;

  @Field(() => String, { description: "The norms that it rests on (Rechtsgrundlage)." })
  @Receipt
  readonly legalBasis!: string;

  @Field(() => String, { description: "Country and Land whose law holds, as ISO 3166-2 code." })
  @Receipt
  readonly jurisdiction!: string;

  @Field(() => LocalDate)
  @Receipt
  readonly validFrom!: string;

  @Field(() => LocalDate, { description: "Last day of validity." })
  @Receipt
  readonly validTo!: string;

  @Field(() => String, { description: "How long the proof is kept after the end, as ISO 8601 duration." })
  @Receipt
  readonly proofKeptFor!: string;

  @Field(() => String, { description: "Version of the text that was signed." })
  @Receipt
  readonly textVersion!: string;

  @Field(() => String, { description: "Language of that text, as BCP 47 tag." })
  @Receipt
  readonly textLanguage!: string;

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of that text (`PermissionText.sha256`); null where the trust centre does not hold it.",
  })
  @Receipt
  readonly textSha256!: string | null;

  @Field(() => [WithdrawalWays])
  @assumedSize(MOST)
  @Receipt
  readonly withdrawalWays!: readonly WithdrawalWay[];
}

@ObjectType({
  description:
    "Who takes part (party of ISO/IEC TS 27560): known by the kind of office or by id; the trust centre records no address.",
})
export class ReceiptParty {
  @Field(() => PartyRoles)
  @Receipt
  readonly role!: PartyRole;

  @Field(() => Office, { nullable: true, description: "Of the sender." })
  @Receipt
  readonly office!: Office | null;

  @Field(() => ID, {
    nullable: true,
    description: "Of the steering group, the trust centre (VS), or the authority that keeps the proof.",
  })
  @Receipt
  readonly partyId!: string | null;

  @Field(() => PermissionGivers, { nullable: true, description: "Of whom signs." })
  @Receipt
  readonly giver!: PermissionGiver | null;
}

@ObjectType({ description: "What happened to the permission (event of ISO/IEC TS 27560)." })
export class ReceiptEvent {
  @Field(() => PermissionEventKinds)
  @Receipt
  readonly event!: PermissionEventKind;

  @Field(() => LocalDate, { description: "The day that it counts from." })
  @Receipt
  readonly onDay!: string;

  @Field(() => DateTime)
  @Receipt
  readonly recordedAt!: Date;

  @Field(() => Declarants, { nullable: true })
  @Receipt
  readonly by!: Declarant | null;

  @Field(() => Int, { nullable: true, description: "Which of the guardians signed, 1 or 2." })
  @Receipt
  readonly signer!: number | null;

  @Field(() => PermissionChannels, { nullable: true })
  @Receipt
  readonly channel!: PermissionChannel | null;
}

@ObjectType({
  description: "The person's own copy of a permission (Bestätigung), in the sections of ISO/IEC TS 27560.",
})
export class PermissionReceipt {
  @Field(() => ReceiptHeader)
  @Receipt
  readonly header!: ReceiptHeader;

  @Field(() => ReceiptProcessing)
  @Receipt
  readonly processing!: ReceiptProcessing;

  @Field(() => [ReceiptParty])
  @assumedSize(MOST)
  @Receipt
  readonly parties!: readonly ReceiptParty[];

  @Field(() => [ReceiptEvent], { description: "As they were recorded." })
  @assumedSize(MOST)
  @Receipt
  readonly events!: readonly ReceiptEvent[];
}

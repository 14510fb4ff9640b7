import type { Office } from "@kim-hub/kit/office";
import type {
  Declarant,
  PermissionCategory,
  PermissionChannel,
  PermissionEventKind,
  PermissionGiver,
  PermissionKind,
  PermissionState,
} from "../permission/permission-codes.js";
import { WithdrawalWays } from "../person-words/withdrawal-way.js";
import type { PermissionReceipt } from "./permission-receipt.js";

/** What a receipt needs of a permission. */
interface ReceiptPermission {
  readonly id: string;
  readonly kind: PermissionKind;
  readonly authorityId: string;
  readonly sender: Office;
  readonly recipient: string;
  readonly categories: readonly PermissionCategory[];
  readonly purpose: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly textVersion: string;
  readonly language: string;
  readonly giver: PermissionGiver;
  readonly recordedAt: Date;
}

/** What a receipt needs of an event. */
interface ReceiptEventOf {
  readonly event: PermissionEventKind;
  readonly onDay: string;
  readonly recordedAt: Date;
  readonly by: Declarant | null;
  readonly signer: number | null;
  readonly channel: PermissionChannel | null;
}

interface ReceiptOf {
  readonly permission: ReceiptPermission;
  readonly events: readonly ReceiptEventOf[];
  /** Today. */
  readonly state: PermissionState | null;
  readonly clientPseudonym: string | null;
  readonly textSha256: string | null;
}

const LEGAL_BASIS: Readonly<Record<PermissionKind, string>> = {
  CONSENT: "Art. 6, 7 DSGVO, § 67b Abs. 2 SGB X",
  CONFIDENTIALITY_RELEASE: "§ 203 StGB",
};

/** The authoritative copy for the person, in the four sections of ISO/IEC TS 27560. */
export function createReceipt({
  permission,
  events,
  state,
  clientPseudonym,
  textSha256,
}: ReceiptOf): PermissionReceipt {
  const nobody = { office: null, partyId: null, giver: null };

  return {
    header: {
      schemaVersion: "ISO/IEC TS 27560:2023",
      recordId: permission.id,
      person: clientPseudonym,
      createdAt: permission.recordedAt,
    },
    processing: {
      kind: permission.kind,
      state,
      categories: permission.categories,
      purpose: permission.purpose,
      legalBasis: LEGAL_BASIS[permission.kind],
      jurisdiction: "DE-NW",
      validFrom: permission.validFrom,
      validTo: permission.validTo,
      proofKeptFor: "P3Y",
      textVersion: permission.textVersion,
      textLanguage: permission.language,
      textSha256,
      withdrawalWays: Object.values(WithdrawalWays),
    },
    parties: [
      { ...nobody, role: "SENDER", office: permission.sender },
      { ...nobody, role: "RECIPIENT", partyId: permission.recipient },
      { ...nobody, role: "PROOF_KEEPER", partyId: permission.authorityId },
      { ...nobody, role: "SIGNATORY", giver: permission.giver },
    ],
    events: events
      .map(({ event, onDay, recordedAt, by, signer, channel }) => ({ event, onDay, recordedAt, by, signer, channel }))
      .toSorted((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime()),
  };
}

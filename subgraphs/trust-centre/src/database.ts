import { AUDIT_ASSIGNMENT_RETAINED, AuditAssignment } from "@kim-hub/kit/audit-assignment";
import { AuditAssignmentEnd } from "@kim-hub/kit/audit-assignment-end";
import { AUDIT_ASSIGNMENT_MIGRATIONS } from "@kim-hub/kit/audit-assignment-migration";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { LOG_LEAVES_MIGRATIONS } from "@kim-hub/kit/log-leaves-migration";
import { IssuedAccessCode } from "./account/access-code.js";
import { AccessTry } from "./account/access-try.js";
import { PersonAccount } from "./account/person-account.js";
import { LinkBreach } from "./breach/link-breach.js";
import { BlockedPair } from "./matching/blocked-pair.js";
import { LinkProposal } from "./matching/link-proposal.js";
import { LinkageCode } from "./matching/linkage-code.js";
import { Migration20261123 } from "./migrations/migration-20261123.js";
import { Migration20261126 } from "./migrations/migration-20261126.js";
import { Migration20261126EndedForGood } from "./migrations/migration-20261126-ended-for-good.js";
import { Migration20261126PersonLink } from "./migrations/migration-20261126-person-link.js";
import { Migration20261126UsedToken } from "./migrations/migration-20261126-used-token.js";
import { Migration20261126UsedTokenDeletion } from "./migrations/migration-20261126-used-token-deletion.js";
import { Migration20261127AgreementLapse } from "./migrations/migration-20261127-agreement-lapse.js";
import { Migration20261127Breach } from "./migrations/migration-20261127-breach.js";
import { Migration20261127CounterWithdrawal } from "./migrations/migration-20261127-counter-withdrawal.js";
import { Migration20261127Endings } from "./migrations/migration-20261127-endings.js";
import { Migration20261127Handles } from "./migrations/migration-20261127-handles.js";
import { Migration20261127Invalidity } from "./migrations/migration-20261127-invalidity.js";
import { Migration20261127KeptPlans } from "./migrations/migration-20261127-kept-plans.js";
import { Migration20261127LoneCodes } from "./migrations/migration-20261127-lone-codes.js";
import { Migration20261127Matching } from "./migrations/migration-20261127-matching.js";
import { Migration20261127NarrowerRights } from "./migrations/migration-20261127-narrower-rights.js";
import { Migration20261127OrderOfLocks } from "./migrations/migration-20261127-order-of-locks.js";
import { Migration20261127OwnClients } from "./migrations/migration-20261127-own-clients.js";
import { Migration20261127PathHandles } from "./migrations/migration-20261127-path-handles.js";
import { Migration20261127PermissionEvent } from "./migrations/migration-20261127-permission-event.js";
import { Migration20261127PersonLocks } from "./migrations/migration-20261127-person-locks.js";
import { Migration20261127PersonsAccount } from "./migrations/migration-20261127-persons-account.js";
import { Migration20261127ProposeLinks } from "./migrations/migration-20261127-propose-links.js";
import { Migration20261127ReleaseProof } from "./migrations/migration-20261127-release-proof.js";
import { Migration20261127Retention } from "./migrations/migration-20261127-retention.js";
import { Migration20261127StewardRenewal } from "./migrations/migration-20261127-steward-renewal.js";
import { Migration20261127Vouchers } from "./migrations/migration-20261127-vouchers.js";
import { Migration20261127Worklist } from "./migrations/migration-20261127-worklist.js";
import { Migration20261128BreachReads } from "./migrations/migration-20261128-breach-reads.js";
import { Migration20261129ConsentAudit } from "./migrations/migration-20261129-consent-audit.js";
import { Migration20261129FoundByKeys } from "./migrations/migration-20261129-found-by-keys.js";
import { Migration20261129LinksPastEnd } from "./migrations/migration-20261129-links-past-end.js";
import { Migration20261129Retrievals } from "./migrations/migration-20261129-retrievals.js";
import { Migration20261130Offices } from "./migrations/migration-20261130-offices.js";
import { UsedToken } from "./own-token/used-token.js";
import { Permission } from "./permission/permission.js";
import { PermissionEvent } from "./permission/permission-event.js";
import { PersonJoin } from "./person/person-join.js";
import { PersonLink } from "./person/person-link.js";
import { PathRelease } from "./released-path/path-release.js";
import { SealedMandate } from "./released-path/sealed-mandate.js";
import { RETAINED_ACCOUNTS } from "./retention/retained-accounts.js";
import { RETAINED_LINKS } from "./retention/retained-links.js";
import { RETAINED_MATCHING } from "./retention/retained-matching.js";
import { RETAINED_PERMISSIONS } from "./retention/retained-permissions.js";
import { IssuedVoucher } from "./voucher/link-voucher.js";
import { VoucherTry } from "./voucher/voucher-try.js";

export const database: DatabaseDefinition = {
  entities: [
    PersonLink,
    Permission,
    PermissionEvent,
    PathRelease,
    SealedMandate,
    UsedToken,
    BlockedPair,
    PersonJoin,
    IssuedVoucher,
    VoucherTry,
    LinkageCode,
    LinkProposal,
    LinkBreach,
    IssuedAccessCode,
    AccessTry,
    PersonAccount,
    AuditAssignment,
    AuditAssignmentEnd,
  ],
  migrations: [
    { name: "2026-11-23", class: Migration20261123 },
    { name: "2026-11-26", class: Migration20261126 },
    { name: "used-token-2026-11-26", class: Migration20261126UsedToken },
    { name: "used-token-deletion-2026-11-26", class: Migration20261126UsedTokenDeletion },
    { name: "person-link-2026-11-26", class: Migration20261126PersonLink },
    { name: "ended-for-good-2026-11-26", class: Migration20261126EndedForGood },
    { name: "worklist-2026-11-27", class: Migration20261127Worklist },
    { name: "retention-2026-11-27", class: Migration20261127Retention },
    { name: "own-clients-2026-11-27", class: Migration20261127OwnClients },
    { name: "handles-2026-11-27", class: Migration20261127Handles },
    { name: "vouchers-2026-11-27", class: Migration20261127Vouchers },
    { name: "matching-2026-11-27", class: Migration20261127Matching },
    { name: "propose-links-2026-11-27", class: Migration20261127ProposeLinks },
    { name: "endings-2026-11-27", class: Migration20261127Endings },
    { name: "permission-event-2026-11-27", class: Migration20261127PermissionEvent },
    { name: "counter-withdrawal-2026-11-27", class: Migration20261127CounterWithdrawal },
    { name: "breach-2026-11-27", class: Migration20261127Breach },
    { name: "person-locks-2026-11-27", class: Migration20261127PersonLocks },
    { name: "path-handles-2026-11-27", class: Migration20261127PathHandles },
    { name: "invalidity-2026-11-27", class: Migration20261127Invalidity },
    { name: "release-proof-2026-11-27", class: Migration20261127ReleaseProof },
    { name: "kept-plans-2026-11-27", class: Migration20261127KeptPlans },
    { name: "lone-codes-2026-11-27", class: Migration20261127LoneCodes },
    { name: "persons-account-2026-11-27", class: Migration20261127PersonsAccount },
    { name: "steward-renewal-2026-11-27", class: Migration20261127StewardRenewal },
    { name: "order-of-locks-2026-11-27", class: Migration20261127OrderOfLocks },
    { name: "agreement-lapse-2026-11-27", class: Migration20261127AgreementLapse },
    { name: "narrower-rights-2026-11-27", class: Migration20261127NarrowerRights },
    { name: "breach-reads-2026-11-28", class: Migration20261128BreachReads },
    { name: "found-by-keys-2026-11-29", class: Migration20261129FoundByKeys },
    ...AUDIT_ASSIGNMENT_MIGRATIONS,
    ...LOG_LEAVES_MIGRATIONS,
    { name: "links-past-end-2026-11-29", class: Migration20261129LinksPastEnd },
    { name: "consent-audit-2026-11-29", class: Migration20261129ConsentAudit },
    { name: "retrievals-2026-11-29", class: Migration20261129Retrievals },
    { name: "offices-2026-11-30", class: Migration20261130Offices },
  ],
  retained: [
    ...RETAINED_MATCHING,
    ...RETAINED_PERMISSIONS,
    ...RETAINED_LINKS,
    ...RETAINED_ACCOUNTS,
    AUDIT_ASSIGNMENT_RETAINED,
  ],
  forbidden: { secret: [] },
  knowsRoles: true,
};

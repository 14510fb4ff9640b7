import { AuditAssignmentEndResolver } from "@kim-hub/kit/audit-assignment-end-resolver";
import { createForbiddenFields } from "@kim-hub/kit/create-forbidden-fields";
import { createLogIntegrity } from "@kim-hub/kit/create-log-integrity";
import { asKnown, createSubgraphSchema } from "@kim-hub/kit/schema";
import { AccessCodeResolver } from "./account/access-code.resolver.js";
import { Agreement } from "./agreement/agreement.js";
import { AgreementResolver } from "./agreement/agreement.resolver.js";
import { AuditAssignmentResolver } from "./audit-assignment/audit-assignment.resolver.js";
import { LinkBreachResolver } from "./breach/link-breach.resolver.js";
import { ConsentAuditResolver, OfficeConsentAuditResolver } from "./consent-audit/consent-audit.resolver.js";
import { CounterWithdrawalResolver } from "./counter-withdrawal/counter-withdrawal.resolver.js";
import { EndLinksResolver } from "./ending/end-links.resolver.js";
import { LinkingConsentResolver } from "./linking-consent/linking-consent.resolver.js";
import { LinkProposalResolver } from "./matching/link-proposal.resolver.js";
import { LinkRenewalResolver } from "./matching/link-renewal.resolver.js";
import { OwnDisclosuresResolver } from "./own-disclosures/own-disclosures.resolver.js";
import { OwnPathResolver } from "./own-paths/own-path.resolver.js";
import { OwnPermissionResolver } from "./own-permissions/own-permission.resolver.js";
import { PermissionResolver } from "./permission/permission.resolver.js";
import { PermissionFieldsResolver } from "./permission/permission-fields.resolver.js";
import { PermissionTextResolver } from "./permission-text/permission-text.resolver.js";
import { CaseClient } from "./person/case-client.js";
import { OwnClients } from "./person/own-clients.js";
import { PersonsPageResolver } from "./person-page/persons-page.resolver.js";
import { PermissionReceiptResolver } from "./receipt/permission-receipt.resolver.js";
import { ReceiptTextResolver } from "./receipt/receipt-text.resolver.js";
import { ReleaseProofResolver } from "./release-proof/release-proof.resolver.js";
import { ReleasedPathResolver } from "./released-path/released-path.resolver.js";
import { CLOSED_CASE_LINKS, NATURALISED_LINKS } from "./retention-overdue/links-past-end.js";
import { RetentionOverdueResolver } from "./retention-overdue/retention-overdue.resolver.js";
import { VoucherResolver } from "./voucher/voucher.resolver.js";
import { CaseClientResolver } from "./worklist/case-client.resolver.js";
import { OwnClientsResolver } from "./worklist/own-clients.resolver.js";

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [
      AuditAssignmentResolver,
      AuditAssignmentEndResolver,
      createForbiddenFields("TrustCentre"),
      createLogIntegrity("TrustCentre"),
      RetentionOverdueResolver,
      NATURALISED_LINKS.LinksResolver,
      CLOSED_CASE_LINKS.LinksResolver,
      LinkBreachResolver,
      CounterWithdrawalResolver,
      EndLinksResolver,
      LinkProposalResolver,
      LinkRenewalResolver,
      LinkingConsentResolver,
      PermissionResolver,
      PermissionFieldsResolver,
      PermissionTextResolver,
      PermissionReceiptResolver,
      ReceiptTextResolver,
      ReleaseProofResolver,
      ReleasedPathResolver,
      VoucherResolver,
      CaseClientResolver,
      OwnClientsResolver,
      AccessCodeResolver,
      OwnPermissionResolver,
      OwnPathResolver,
      OwnDisclosuresResolver,
      PersonsPageResolver,
      ConsentAuditResolver,
      OfficeConsentAuditResolver,
      AgreementResolver,
    ],
    // No question of this subgraph leads to them.
    orphans: [CaseClient, OwnClients, Agreement, NATURALISED_LINKS.Links, CLOSED_CASE_LINKS.Links],
    references: {
      // A path is entered with its token only: what others know by handle leads to nothing here.
      ReleasedPath: () => null,
      OwnDisclosures: () => null,
      CaseClient: asKnown,
      OwnClients: asKnown,
      NaturalisedLinks: asKnown,
      ClosedCaseLinks: asKnown,
      // A mandate is entered by the breach that names it.
      SealedMandate: () => null,
      ConsentAudit: asKnown,
      Agreement: asKnown,
    },
    // A page of cases names many clients at once.
    readTogether: [CaseClient.name],
    readAlone: ["Query.releasedPath"],
  });

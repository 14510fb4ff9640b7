import { asKnown, createSubgraphSchema } from "@kim-hub/kit/schema";
import { LinkProposalResolver } from "./matching/link-proposal.resolver.js";
import { LinkRenewalResolver } from "./matching/link-renewal.resolver.js";
import { LinkingConsentResolver } from "./matching/linking-consent.resolver.js";
import { PermissionResolver } from "./permission/permission.resolver.js";
import { PermissionFieldsResolver } from "./permission/permission-fields.resolver.js";
import { PermissionTextResolver } from "./permission-text/permission-text.resolver.js";
import { CaseClient } from "./person/case-client.js";
import { OwnClients } from "./person/own-clients.js";
import { ReleasedPathResolver } from "./released-path/released-path.resolver.js";
import { VoucherResolver } from "./voucher/voucher.resolver.js";
import { CaseClientResolver } from "./worklist/case-client.resolver.js";
import { OwnClientsResolver } from "./worklist/own-clients.resolver.js";

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [
      PermissionResolver,
      PermissionTextResolver,
      ReleasedPathResolver,
      OwnClientsResolver,
      CaseClientResolver,
      VoucherResolver,
      LinkProposalResolver,
      LinkRenewalResolver,
      LinkingConsentResolver,
      PermissionFieldsResolver,
    ],
    // No question of this subgraph leads to them.
    orphans: [CaseClient, OwnClients],
    references: {
      // A path is entered with its token only: what others know by handle leads to nothing here.
      ReleasedPath: () => null,
      CaseClient: asKnown,
      OwnClients: asKnown,
    },
    // A page of cases names many clients at once.
    readTogether: [CaseClient.name],
  });

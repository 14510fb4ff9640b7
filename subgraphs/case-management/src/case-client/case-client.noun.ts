import { asKnown } from "@kim-hub/kit/schema";
import { createProofResolver } from "@kim-hub/records/create-proof-resolver";
import type { Noun } from "@kim-hub/records/noun";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Case } from "../data-classes.js";
import { CaseClient } from "./case-client.js";
import { CaseClientResolver } from "./case-client.resolver.js";
import { ClientOfCaseResolver } from "./client-of-case.resolver.js";
import { OwnClientsResolver } from "./own-clients.resolver.js";

export const CASE_CLIENT_NOUN: Noun = {
  resolvers: [
    ...[CaseClientResolver, ClientOfCaseResolver, OwnClientsResolver],
    createProofResolver({ of: CaseClient, files: CaseManagementCase, Protected: Case }),
  ],
  references: {
    CaseClient: asKnown,
    // Whose clients they are says the caller's token, at the root only.
    OwnClients: () => null,
  },
  // The trust centre's lists name many clients at once.
  readTogether: [CaseClient.name],
};

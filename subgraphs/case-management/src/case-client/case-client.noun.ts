import { asKnown } from "@kim-hub/kit/schema";
import type { Noun } from "@kim-hub/records/noun";
import { CaseClientResolver } from "./case-client.resolver.js";
import { ClientOfCaseResolver } from "./client-of-case.resolver.js";
import { OwnClientsResolver } from "./own-clients.resolver.js";

export const CASE_CLIENT_NOUN: Noun = {
  resolvers: [CaseClientResolver, ClientOfCaseResolver, OwnClientsResolver],
  references: {
    CaseClient: asKnown,
    // Whose clients they are says the caller's token, at the root only.
    OwnClients: () => null,
  },
};

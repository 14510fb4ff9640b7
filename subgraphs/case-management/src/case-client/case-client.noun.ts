import { asKnown } from "@kim-hub/kit/schema";
import type { Noun } from "@kim-hub/records/noun";
import { CaseClient } from "./case-client.js";
import { CaseClientResolver } from "./case-client.resolver.js";

export const CASE_CLIENT_NOUN: Noun = {
  resolvers: [CaseClientResolver],
  orphans: [CaseClient],
  references: { CaseClient: asKnown },
};

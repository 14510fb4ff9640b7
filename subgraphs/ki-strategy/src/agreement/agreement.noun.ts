import { byId } from "@kim-hub/kit/schema";
import type { CitedNoun } from "../cited-noun.js";
import { Agreement } from "./agreement.js";
import { AgreementResolver } from "./agreement.resolver.js";
import { AGREEMENTS } from "./agreement.table.js";

export const AGREEMENT_NOUN: CitedNoun = {
  entities: [Agreement],
  resolvers: [AgreementResolver],
  tables: [AGREEMENTS],
  cited: [Agreement],
  references: { Agreement: byId(Agreement) },
};

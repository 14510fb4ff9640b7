import type { CitedNoun } from "../cited-noun.js";
import { AdministrationStatement } from "./administration-statement.js";
import { ADMINISTRATION_STATEMENTS } from "./administration-statement.table.js";
import { CouncilInquiryResolver } from "./council-inquiry.resolver.js";

export const COUNCIL_INQUIRY_NOUN: CitedNoun = {
  entities: [AdministrationStatement],
  resolvers: [CouncilInquiryResolver],
  tables: [ADMINISTRATION_STATEMENTS],
  cited: [AdministrationStatement],
};

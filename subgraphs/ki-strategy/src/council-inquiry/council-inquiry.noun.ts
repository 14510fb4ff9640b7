import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { AdministrationStatement } from "./administration-statement.js";
import { ADMINISTRATION_STATEMENTS } from "./administration-statement.table.js";
import { CouncilInquiry } from "./council-inquiry.js";
import { CouncilInquiryResolver } from "./council-inquiry.resolver.js";
import { territoriesOf } from "./inquiry.js";

export const COUNCIL_INQUIRY_NOUN: CitedNoun = {
  entities: [AdministrationStatement],
  resolvers: [
    CouncilInquiryResolver,
    createDatedResolver<CouncilInquiry>(CouncilInquiry, (inquiry) => territoriesOf(inquiry).map(({ ags }) => ags)),
  ],
  tables: [ADMINISTRATION_STATEMENTS],
  cited: [AdministrationStatement],
};

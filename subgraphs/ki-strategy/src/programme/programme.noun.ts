import type { CitedNoun } from "../cited-noun.js";
import { PillarStatement } from "./pillar-statement.js";
import { PILLAR_STATEMENTS } from "./pillar-statement.table.js";
import { ProgrammeFactResolver, ProgrammeResolver } from "./programme.resolver.js";
import { ProgrammeDocument } from "./programme-document.js";
import { PROGRAMME_DOCUMENTS } from "./programme-document.table.js";
import { ProgrammeFact } from "./programme-fact.js";
import { PROGRAMME_FACTS } from "./programme-fact.table.js";

export const PROGRAMME_NOUN: CitedNoun = {
  entities: [PillarStatement, ProgrammeDocument, ProgrammeFact],
  resolvers: [ProgrammeFactResolver, ProgrammeResolver],
  tables: [PILLAR_STATEMENTS, PROGRAMME_DOCUMENTS, PROGRAMME_FACTS],
  cited: [PillarStatement, ProgrammeDocument, ProgrammeFact],
};

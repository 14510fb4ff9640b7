import { CouncilPaper } from "../../paper/council-paper.js";
import { DeliberationStep } from "../../paper/deliberation-step.js";
import { DocumentType } from "../../source/document-type.js";
import { AdministrationStatement } from "../administration-statement.js";
import { type InquiryContext, listOfTerritories } from "../inquiry.js";
import { InquiryFact } from "../inquiry-fact.js";
import { missingWhere } from "../missing-fact.js";
import { listIntegrationCouncils } from "./bodies.answer.js";
import type { PapersAnswer } from "./papers.type.js";

/** The papers by which a committee is informed or asked to decide; an inquiry is neither. */
const INFORMING: readonly DocumentType[] = [
  DocumentType.DECISION_PAPER,
  DocumentType.NOTICE_PAPER,
  DocumentType.INFORMATION_PAPER,
  DocumentType.DECISION_DOCUMENT,
  DocumentType.REPORT,
];

/** Question 8. */
export async function answerPapers(inquiry: InquiryContext): Promise<PapersAnswer> {
  const { municipality, steering, loaders } = inquiry;
  const [recorded, councils, statements] = await Promise.all([
    listOfTerritories(inquiry, CouncilPaper),
    listIntegrationCouncils(inquiry),
    loaders.list(AdministrationStatement, "territoryAgs", municipality.ags),
  ]);
  const papers = recorded.filter(({ type }) => INFORMING.includes(type)).toSorted((a, b) => a.id.localeCompare(b.id));
  const steps = await Promise.all(papers.map(({ id }) => loaders.list(DeliberationStep, "paperId", id)));
  const supplied = steps.filter((sequence) => sequence.some(({ bodyId }) => councils.some(({ id }) => id === bodyId)));
  const isUnknown = papers.length === 0 || councils.length === 0;
  const statement = statements.find(({ question }) => question === "8") ?? null;

  return {
    papersOnKIM: papers,
    suppliedToBody: isUnknown ? null : supplied.length,
    notSupplied: isUnknown ? null : papers.length - supplied.length,
    statement,
    missing: [
      ...missingWhere(councils.length === 0, InquiryFact.INTEGRATION_COUNCIL, municipality),
      ...missingWhere(papers.length === 0, InquiryFact.PAPERS, steering),
      ...missingWhere(statement === null, InquiryFact.STATEMENT, municipality),
    ],
  };
}

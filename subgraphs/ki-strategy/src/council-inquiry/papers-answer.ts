import { Field, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { CouncilPaper } from "../paper/council-paper.js";
import { DeliberationStep } from "../paper/deliberation-step.js";
import { DocumentType } from "../paper/document-type.js";
import { AdministrationStatement } from "./administration-statement.js";
import { listIntegrationCouncils } from "./bodies-answers.js";
import { type InquiryParts, listOfTerritories } from "./inquiry.js";
import { InquiryFact } from "./inquiry-fact.js";
import { MissingFact, missingWhere } from "./missing-fact.js";

/** The papers by which a committee is informed or asked to decide; an inquiry is neither. */
const INFORMING: readonly DocumentType[] = [
  DocumentType.DECISION_PAPER,
  DocumentType.NOTICE_PAPER,
  DocumentType.INFORMATION_PAPER,
  DocumentType.DECISION_DOCUMENT,
  DocumentType.REPORT,
];

@ObjectType({
  description:
    "Question 8: which recorded papers on the programme the integration committee of the municipality received, and which not. The counts are worked out; the reason is the administration's alone.",
})
export class PapersAnswer {
  @Field(() => [CouncilPaper], {
    description:
      "Decision, notice and information papers, decision documents and reports of the municipality and of who runs the programme.",
  })
  @Public
  readonly papersOnKIM!: readonly CouncilPaper[];

  @Field(() => Int, {
    nullable: true,
    description:
      "Of these papers, how many the committee had before it; null where no paper or no such committee is recorded.",
  })
  @Public
  readonly suppliedToBody!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Of these papers, how many it did not have before it; null where no paper or no such committee is recorded.",
  })
  @Public
  readonly notSupplied!: number | null;

  @Field(() => AdministrationStatement, {
    nullable: true,
    description: "The reason in the words of the administration; null where it gave none.",
  })
  @Public
  readonly statement!: AdministrationStatement | null;

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}

/** Question 8. */
export async function answerPapers(inquiry: InquiryParts): Promise<PapersAnswer> {
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

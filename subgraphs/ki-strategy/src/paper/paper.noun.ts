import type { CitedNoun } from "../cited-noun.js";
import { CouncilPaper } from "./council-paper.js";
import { CouncilPaperResolver, DeliberationStepResolver } from "./council-paper.resolver.js";
import { COUNCIL_PAPERS } from "./council-paper.table.js";
import { DeliberationStep } from "./deliberation-step.js";
import { DELIBERATION_STEPS } from "./deliberation-step.table.js";
import { DutyReport } from "./duty-report.js";
import { DutyReportResolver } from "./duty-report.resolver.js";
import { DUTY_REPORTS } from "./duty-report.table.js";
import { FinancialEffect } from "./financial-effect.js";
import { FINANCIAL_EFFECTS } from "./financial-effect.table.js";
import { InformationDutyResolver, TerritoryInformationDutiesResolver } from "./information-duty.resolver.js";
import { PaperRelation } from "./paper-relation.js";
import { PaperRelationResolver, RelatedPapersResolver } from "./paper-relation.resolver.js";
import { PAPER_RELATIONS } from "./paper-relation.table.js";
import { ReportingDutyResolver } from "./reporting-duty.resolver.js";
import { DeliberatedPaperResolver, SittingAgendaResolver } from "./sitting-agenda.resolver.js";

export const PAPER_NOUN: CitedNoun = {
  entities: [CouncilPaper, DeliberationStep, FinancialEffect, PaperRelation, DutyReport],
  resolvers: [
    CouncilPaperResolver,
    DeliberationStepResolver,
    PaperRelationResolver,
    RelatedPapersResolver,
    DutyReportResolver,
    ReportingDutyResolver,
    TerritoryInformationDutiesResolver,
    InformationDutyResolver,
    SittingAgendaResolver,
    DeliberatedPaperResolver,
  ],
  tables: [COUNCIL_PAPERS, DELIBERATION_STEPS, FINANCIAL_EFFECTS, PAPER_RELATIONS, DUTY_REPORTS],
  cited: [CouncilPaper, DeliberationStep, FinancialEffect, PaperRelation, DutyReport],
};

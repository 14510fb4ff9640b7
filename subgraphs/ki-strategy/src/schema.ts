import { asKnown, byId, createSubgraphSchema } from "@kim-hub/kit/schema";
import { createRecordResolver } from "@kim-hub/records/record.resolver";
import type { ClassType } from "type-graphql";
import { AccompanimentResolver, AccompanimentSourceResolver } from "./accompaniment/accompaniment.resolver.js";
import { PersonsPerPostResolver } from "./accompaniment/persons-per-post.resolver.js";
import { Actor } from "./actor/actor.js";
import { ActorResolver } from "./actor/actor.resolver.js";
import { Authority } from "./authority/authority.js";
import { AuthorityResolver } from "./authority/authority.resolver.js";
import { Attendance } from "./body/attendance.js";
import { Body } from "./body/body.js";
import { BodyResolver, TerritoryBodiesResolver } from "./body/body.resolver.js";
import { BodyMember } from "./body/body-member.js";
import { ReportingDuty } from "./body/reporting-duty.js";
import { Sitting } from "./body/sitting.js";
import { AttendanceResolver, BodyMemberResolver, SittingResolver } from "./body/sitting.resolver.js";
import { CompetenceResolver, TerritoryCompetencesResolver } from "./competence/competence.resolver.js";
import { AdministrationStatement } from "./council-inquiry/administration-statement.js";
import { CouncilInquiryResolver } from "./council-inquiry/council-inquiry.resolver.js";
import { Public } from "./data-classes.js";
import { FigureResolver } from "./figure/figure.resolver.js";
import {
  FundingStatementResolver,
  PillarFundingResolver,
  YearFundingResolver,
} from "./funding/year-funding.resolver.js";
import { HistoryEntryResolver, HistoryResolver } from "./history/history.resolver.js";
import { createInferenceResolver } from "./inference/inference.resolver.js";
import { INFERRED_TABLES } from "./inference/inferred-tables.js";
import { Measure } from "./measure/measure.js";
import { MeasureResolver } from "./measure/measure.resolver.js";
import { MilestoneResolver } from "./milestone/milestone.resolver.js";
import {
  ExpenditureSourceResolver,
  MoneyAmountSourceResolver,
  PassThroughResolver,
  PassThroughSourceResolver,
  TerritoryMoneyResolver,
  YearClosingSourceResolver,
} from "./money/money-year.resolver.js";
import { StateMoneyResolver } from "./money/state-money.resolver.js";
import { MunicipalityResolver } from "./municipality/municipality.resolver.js";
import { MunicipalityFact } from "./municipality/municipality-fact.js";
import { MunicipalityFactsResolver } from "./municipality/municipality-facts.resolver.js";
import { FundingOutline } from "./outline/funding-outline.js";
import {
  FundingOutlineResolver,
  OutlineClauseResolver,
  TerritoryOutlinesResolver,
} from "./outline/funding-outline.resolver.js";
import { OutlineActor } from "./outline/outline-actor.js";
import { OutlineClause } from "./outline/outline-clause.js";
import { CouncilPaper } from "./paper/council-paper.js";
import { CouncilPaperResolver, DeliberationStepResolver } from "./paper/council-paper.resolver.js";
import { DeliberationStep } from "./paper/deliberation-step.js";
import { DutyReport } from "./paper/duty-report.js";
import { DutyReportResolver } from "./paper/duty-report.resolver.js";
import { FinancialEffect } from "./paper/financial-effect.js";
import { PaperRelation } from "./paper/paper-relation.js";
import { PaperRelationResolver, RelatedPapersResolver } from "./paper/paper-relation.resolver.js";
import { ReportingDutyResolver } from "./paper/reporting-duty.resolver.js";
import {
  PostMonthSourceResolver,
  PostResolver,
  PostYearResolver,
  TerritoryPostsResolver,
} from "./post/post-year.resolver.js";
import {
  PillarStatementSourceResolver,
  ProgrammeDocumentSourceResolver,
  ProgrammeFactResolver,
  ProgrammeFactSourceResolver,
  ProgrammeResolver,
} from "./programme/programme.resolver.js";
import { CaseManagementProvider } from "./provider/case-management-provider.js";
import {
  CaseManagementProviderResolver,
  MunicipalityProvidersResolver,
  TerritoryProvidersResolver,
} from "./provider/case-management-provider.resolver.js";
import { ReleasedPath } from "./released-path/released-path.js";
import { ReleasedPathResolver } from "./released-path/released-path.resolver.js";
import { ServiceGapResolver, ServiceGapSourceResolver } from "./service-gap/service-gap.resolver.js";
import type { Cited } from "./source/citation.js";
import { createSourceResolver } from "./source/source.resolver.js";
import { SourceDocumentResolver } from "./source/source-document.resolver.js";
import { StageModel } from "./stage-model/stage-model.js";
import { StageModelResolver, TerritoryStageModelsResolver } from "./stage-model/stage-model.resolver.js";
import { StageModelStep } from "./stage-model/stage-model-step.js";
import { REGISTRY } from "./tables.js";
import { referTerritory } from "./territory/territory.js";
import { TerritoryResolver } from "./territory/territory.resolver.js";

/** Everything of the steering that rests on one passage of one document. */
const CITED: readonly ClassType<Cited>[] = [
  Actor,
  Body,
  BodyMember,
  Sitting,
  Attendance,
  ReportingDuty,
  CouncilPaper,
  DeliberationStep,
  FinancialEffect,
  PaperRelation,
  DutyReport,
  CaseManagementProvider,
  StageModel,
  StageModelStep,
  Measure,
  FundingOutline,
  OutlineActor,
  OutlineClause,
  AdministrationStatement,
  MunicipalityFact,
];

const RECORDING = {
  ownership: REGISTRY.ownership,
  Protected: Public,
  writers: "KIM coordinators, own territory.",
};

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [
      TerritoryResolver,
      SourceDocumentResolver,
      AuthorityResolver,
      CompetenceResolver,
      TerritoryCompetencesResolver,
      YearFundingResolver,
      PillarFundingResolver,
      FundingStatementResolver,
      TerritoryPostsResolver,
      PostYearResolver,
      AccompanimentResolver,
      AccompanimentSourceResolver,
      PersonsPerPostResolver,
      ExpenditureSourceResolver,
      MoneyAmountSourceResolver,
      PassThroughResolver,
      PassThroughSourceResolver,
      StateMoneyResolver,
      TerritoryMoneyResolver,
      YearClosingSourceResolver,
      PillarStatementSourceResolver,
      ProgrammeDocumentSourceResolver,
      ProgrammeFactResolver,
      ProgrammeFactSourceResolver,
      ProgrammeResolver,
      PostMonthSourceResolver,
      PostResolver,
      ReleasedPathResolver,
      ActorResolver,
      BodyResolver,
      TerritoryBodiesResolver,
      AttendanceResolver,
      BodyMemberResolver,
      SittingResolver,
      CouncilInquiryResolver,
      MeasureResolver,
      MilestoneResolver,
      MunicipalityResolver,
      MunicipalityFactsResolver,
      CaseManagementProviderResolver,
      MunicipalityProvidersResolver,
      TerritoryProvidersResolver,
      FundingOutlineResolver,
      OutlineClauseResolver,
      TerritoryOutlinesResolver,
      CouncilPaperResolver,
      DeliberationStepResolver,
      PaperRelationResolver,
      RelatedPapersResolver,
      DutyReportResolver,
      ReportingDutyResolver,
      FigureResolver,
      ServiceGapResolver,
      StageModelResolver,
      TerritoryStageModelsResolver,
      ServiceGapSourceResolver,
      ...[...INFERRED_TABLES.values()].map(({ entity }) => createInferenceResolver(entity)),
      ...CITED.map((type) => createSourceResolver(type)),
      HistoryResolver,
      HistoryEntryResolver,
      ...REGISTRY.recorded.map((table) => createRecordResolver(table, RECORDING)),
    ],
    orphans: [ReleasedPath],
    references: { Authority: byId(Authority), ReleasedPath: asKnown, Territory: referTerritory },
    // Nobody here knows the person; the handle is this query's name for them.
    subjects: { ReleasedPath: ({ handle }) => String(handle) },
  });

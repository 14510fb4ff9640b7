import "reflect-metadata";
import type { DatabaseParts } from "@kim-hub/kit/database";
import { Accompaniment } from "./accompaniment/accompaniment.js";
import { Actor } from "./actor/actor.js";
import { Authority } from "./authority/authority.js";
import { Attendance } from "./body/attendance.js";
import { Body } from "./body/body.js";
import { BodyMember } from "./body/body-member.js";
import { ReportingDuty } from "./body/reporting-duty.js";
import { Sitting } from "./body/sitting.js";
import { Competence } from "./competence/competence.js";
import { AdministrationStatement } from "./council-inquiry/administration-statement.js";
import { Figure } from "./figure/figure.js";
import { FundingStatement } from "./funding/funding-statement.js";
import { HistoryEntry } from "./history/history-entry.js";
import { Inference } from "./inference/inference.js";
import { Measure } from "./measure/measure.js";
import { Migration20261123 } from "./migrations/migration-20261123.js";
import { Migration20261124Bodies } from "./migrations/migration-20261124-bodies.js";
import { Migration20261124Money } from "./migrations/migration-20261124-money.js";
import { Migration20261124Record } from "./migrations/migration-20261124-record.js";
import { Migration20261126AccompanimentCounts } from "./migrations/migration-20261126-accompaniment-counts.js";
import { Migration20261126Competences } from "./migrations/migration-20261126-competences.js";
import { Migration20261126DutyReports } from "./migrations/migration-20261126-duty-reports.js";
import { Migration20261126Figures } from "./migrations/migration-20261126-figures.js";
import { Migration20261126InferenceVersion } from "./migrations/migration-20261126-inference-version.js";
import { Migration20261126MilestoneStart } from "./migrations/migration-20261126-milestone-start.js";
import { Migration20261126Papers } from "./migrations/migration-20261126-papers.js";
import { Migration20261126PassThrough } from "./migrations/migration-20261126-pass-through.js";
import { Migration20261126Providers } from "./migrations/migration-20261126-providers.js";
import { Migration20261126Sources } from "./migrations/migration-20261126-sources.js";
import { Migration20261126StageModels } from "./migrations/migration-20261126-stage-models.js";
import { Migration20261126Statements } from "./migrations/migration-20261126-statements.js";
import { Milestone } from "./milestone/milestone.js";
import { Expenditure } from "./money/expenditure.js";
import { ExpenditureSum } from "./money/expenditure-sum.js";
import { MoneyAmount } from "./money/money-amount.js";
import { PassThrough } from "./money/pass-through.js";
import { YearClosing } from "./money/year-closing.js";
import { MunicipalityFact } from "./municipality/municipality-fact.js";
import { FundingOutline } from "./outline/funding-outline.js";
import { OutlineActor } from "./outline/outline-actor.js";
import { OutlineClause } from "./outline/outline-clause.js";
import { CouncilPaper } from "./paper/council-paper.js";
import { DeliberationStep } from "./paper/deliberation-step.js";
import { DutyReport } from "./paper/duty-report.js";
import { FinancialEffect } from "./paper/financial-effect.js";
import { PaperRelation } from "./paper/paper-relation.js";
import { Post } from "./post/post.js";
import { PostMonth } from "./post/post-month.js";
import { PostYear } from "./post/post-year.js";
import { PillarStatement } from "./programme/pillar-statement.js";
import { ProgrammeDocument } from "./programme/programme-document.js";
import { ProgrammeFact } from "./programme/programme-fact.js";
import { CaseManagementProvider } from "./provider/case-management-provider.js";
import { ReferenceState } from "./reference-data/reference-state.js";
import { ServiceGap } from "./service-gap/service-gap.js";
import { SourceDocument } from "./source/source-document.js";
import { StageModel } from "./stage-model/stage-model.js";
import { StageModelStep } from "./stage-model/stage-model-step.js";
import { Territory } from "./territory/territory.js";

export const database: DatabaseParts = {
  entities: [
    Territory,
    Authority,
    Competence,
    SourceDocument,
    FundingStatement,
    PostYear,
    Post,
    Actor,
    Body,
    BodyMember,
    Sitting,
    Attendance,
    ReportingDuty,
    CouncilPaper,
    DeliberationStep,
    FinancialEffect,
    Milestone,
    Measure,
    FundingOutline,
    OutlineActor,
    OutlineClause,
    ServiceGap,
    MunicipalityFact,
    AdministrationStatement,
    PostMonth,
    Accompaniment,
    MoneyAmount,
    PassThrough,
    Expenditure,
    ExpenditureSum,
    YearClosing,
    PillarStatement,
    ProgrammeDocument,
    ProgrammeFact,
    Inference,
    ReferenceState,
    HistoryEntry,
    PaperRelation,
    DutyReport,
    CaseManagementProvider,
    StageModel,
    StageModelStep,
    Figure,
  ],
  migrations: [
    { name: "2026-11-23", class: Migration20261123 },
    { name: "2026-11-24-money", class: Migration20261124Money },
    { name: "2026-11-24-bodies", class: Migration20261124Bodies },
    { name: "2026-11-24-record", class: Migration20261124Record },
    { name: "2026-11-26-milestone-start", class: Migration20261126MilestoneStart },
    { name: "2026-11-26-papers", class: Migration20261126Papers },
    { name: "2026-11-26-pass-through", class: Migration20261126PassThrough },
    { name: "2026-11-26-sources", class: Migration20261126Sources },
    { name: "2026-11-26-statements", class: Migration20261126Statements },
    { name: "2026-11-26-duty-reports", class: Migration20261126DutyReports },
    { name: "2026-11-26-providers", class: Migration20261126Providers },
    { name: "2026-11-26-stage-models", class: Migration20261126StageModels },
    { name: "2026-11-26-figures", class: Migration20261126Figures },
    { name: "2026-11-26-accompaniment-counts", class: Migration20261126AccompanimentCounts },
    { name: "2026-11-26-competences", class: Migration20261126Competences },
    { name: "2026-11-26-inference-version", class: Migration20261126InferenceVersion },
  ],
};

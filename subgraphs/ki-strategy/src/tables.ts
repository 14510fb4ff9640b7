import { createRegistry } from "@kim-hub/records/registry";
import { ACCOMPANIMENTS } from "./accompaniment/accompaniment.table.js";
import { ACTORS } from "./actor/actor.table.js";
import { AUTHORITIES } from "./authority/authority.table.js";
import { ATTENDANCES } from "./body/attendance.table.js";
import { BODIES } from "./body/body.table.js";
import { BODY_MEMBERS } from "./body/body-member.table.js";
import { REPORTING_DUTIES } from "./body/reporting-duty.table.js";
import { SITTINGS } from "./body/sitting.table.js";
import { COMPETENCES } from "./competence/competence.table.js";
import { ADMINISTRATION_STATEMENTS } from "./council-inquiry/administration-statement.table.js";
import { FIGURES } from "./figure/figure.table.js";
import { FUNDING_STATEMENTS } from "./funding/funding-statement.table.js";
import { INFERENCES } from "./inference/inference.table.js";
import { MEASURES } from "./measure/measure.table.js";
import { MILESTONES } from "./milestone/milestone.table.js";
import { EXPENDITURES } from "./money/expenditure.table.js";
import { MONEY_AMOUNTS } from "./money/money-amount.table.js";
import { PASS_THROUGHS } from "./money/pass-through.table.js";
import { YEAR_CLOSINGS } from "./money/year-closing.table.js";
import { MUNICIPALITY_FACTS } from "./municipality/municipality-fact.table.js";
import { FUNDING_OUTLINES } from "./outline/funding-outline.table.js";
import { OUTLINE_ACTORS } from "./outline/outline-actor.table.js";
import { OUTLINE_CLAUSES } from "./outline/outline-clause.table.js";
import { COUNCIL_PAPERS } from "./paper/council-paper.table.js";
import { DELIBERATION_STEPS } from "./paper/deliberation-step.table.js";
import { DUTY_REPORTS } from "./paper/duty-report.table.js";
import { FINANCIAL_EFFECTS } from "./paper/financial-effect.table.js";
import { PAPER_RELATIONS } from "./paper/paper-relation.table.js";
import { POSTS } from "./post/post.table.js";
import { POST_MONTHS } from "./post/post-month.table.js";
import { POST_YEARS } from "./post/post-year.table.js";
import { PILLAR_STATEMENTS } from "./programme/pillar-statement.table.js";
import { PROGRAMME_DOCUMENTS } from "./programme/programme-document.table.js";
import { PROGRAMME_FACTS } from "./programme/programme-fact.table.js";
import { CASE_MANAGEMENT_PROVIDERS } from "./provider/case-management-provider.table.js";
import { SERVICE_GAPS } from "./service-gap/service-gap.table.js";
import { SOURCES } from "./source/source-document.table.js";
import { STAGE_MODELS } from "./stage-model/stage-model.table.js";
import { STAGE_MODEL_STEPS } from "./stage-model/stage-model-step.table.js";
import { OWN_TERRITORY } from "./territory/own-territory.js";
import { DISTRICTS, TOWNS } from "./territory/territory.table.js";

/** Every kind of file that can be imported. */
export const REGISTRY = createRegistry(
  [
    DISTRICTS,
    TOWNS,
    SOURCES,
    AUTHORITIES,
    COMPETENCES,
    FUNDING_STATEMENTS,
    POST_YEARS,
    POSTS,
    POST_MONTHS,
    ACCOMPANIMENTS,
    MONEY_AMOUNTS,
    PASS_THROUGHS,
    EXPENDITURES,
    YEAR_CLOSINGS,
    PILLAR_STATEMENTS,
    PROGRAMME_DOCUMENTS,
    PROGRAMME_FACTS,
    ACTORS,
    BODIES,
    BODY_MEMBERS,
    SITTINGS,
    ATTENDANCES,
    REPORTING_DUTIES,
    COUNCIL_PAPERS,
    DELIBERATION_STEPS,
    FINANCIAL_EFFECTS,
    PAPER_RELATIONS,
    DUTY_REPORTS,
    MILESTONES,
    MEASURES,
    FUNDING_OUTLINES,
    OUTLINE_ACTORS,
    OUTLINE_CLAUSES,
    SERVICE_GAPS,
    MUNICIPALITY_FACTS,
    CASE_MANAGEMENT_PROVIDERS,
    STAGE_MODELS,
    STAGE_MODEL_STEPS,
    FIGURES,
    ADMINISTRATION_STATEMENTS,
    INFERENCES,
  ],
  OWN_TERRITORY,
);

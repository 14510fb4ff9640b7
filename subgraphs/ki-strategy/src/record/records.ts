import { ACCOMPANIMENT_RECORD } from "../accompaniment/accompaniment.record.js";
import { ATTENDANCE_RECORD } from "../body/attendance.record.js";
import { BODY_RECORD } from "../body/body.record.js";
import { BODY_MEMBER_RECORD } from "../body/body-member.record.js";
import { REPORTING_DUTY_RECORD } from "../body/reporting-duty.record.js";
import { SITTING_RECORD } from "../body/sitting.record.js";
import { COMPETENCE_RECORD } from "../competence/competence.record.js";
import { ADMINISTRATION_STATEMENT_RECORD } from "../council-inquiry/administration-statement.record.js";
import { FIGURE_RECORD } from "../figure/figure.record.js";
import { createInferenceRecord } from "../inference/inference.record.js";
import { MEASURE_RECORD } from "../measure/measure.record.js";
import { MILESTONE_RECORD } from "../milestone/milestone.record.js";
import { EXPENDITURE_RECORD } from "../money/expenditure.record.js";
import { MONEY_AMOUNT_RECORD } from "../money/money-amount.record.js";
import { PASS_THROUGH_RECORD } from "../money/pass-through.record.js";
import { YEAR_CLOSING_RECORD } from "../money/year-closing.record.js";
import { MUNICIPALITY_FACT_RECORD } from "../municipality/municipality-fact.record.js";
import { FUNDING_OUTLINE_RECORD } from "../outline/funding-outline.record.js";
import { OUTLINE_ACTOR_RECORD } from "../outline/outline-actor.record.js";
import { OUTLINE_CLAUSE_RECORD } from "../outline/outline-clause.record.js";
import { COUNCIL_PAPER_RECORD } from "../paper/council-paper.record.js";
import { DELIBERATION_STEP_RECORD } from "../paper/deliberation-step.record.js";
import { DUTY_REPORT_RECORD } from "../paper/duty-report.record.js";
import { FINANCIAL_EFFECT_RECORD } from "../paper/financial-effect.record.js";
import { PAPER_RELATION_RECORD } from "../paper/paper-relation.record.js";
import { POST_RECORD } from "../post/post.record.js";
import { POST_MONTH_RECORD } from "../post/post-month.record.js";
import { POST_YEAR_RECORD } from "../post/post-year.record.js";
import { CASE_MANAGEMENT_PROVIDER_RECORD } from "../provider/case-management-provider.record.js";
import { SERVICE_GAP_RECORD } from "../service-gap/service-gap.record.js";
import { SOURCE_RECORD } from "../source/source-document.record.js";
import { STAGE_MODEL_RECORD } from "../stage-model/stage-model.record.js";
import { STAGE_MODEL_STEP_RECORD } from "../stage-model/stage-model-step.record.js";
import type { RecordTable } from "./record-table.js";

const RECORDED: readonly RecordTable[] = [
  SOURCE_RECORD,
  COMPETENCE_RECORD,
  MONEY_AMOUNT_RECORD,
  PASS_THROUGH_RECORD,
  EXPENDITURE_RECORD,
  YEAR_CLOSING_RECORD,
  POST_YEAR_RECORD,
  POST_RECORD,
  POST_MONTH_RECORD,
  ACCOMPANIMENT_RECORD,
  BODY_RECORD,
  BODY_MEMBER_RECORD,
  SITTING_RECORD,
  ATTENDANCE_RECORD,
  REPORTING_DUTY_RECORD,
  COUNCIL_PAPER_RECORD,
  DELIBERATION_STEP_RECORD,
  FINANCIAL_EFFECT_RECORD,
  PAPER_RELATION_RECORD,
  DUTY_REPORT_RECORD,
  MILESTONE_RECORD,
  MEASURE_RECORD,
  FUNDING_OUTLINE_RECORD,
  OUTLINE_ACTOR_RECORD,
  OUTLINE_CLAUSE_RECORD,
  SERVICE_GAP_RECORD,
  MUNICIPALITY_FACT_RECORD,
  CASE_MANAGEMENT_PROVIDER_RECORD,
  STAGE_MODEL_RECORD,
  STAGE_MODEL_STEP_RECORD,
  FIGURE_RECORD,
  ADMINISTRATION_STATEMENT_RECORD,
];

/** Every table that coordinators record and correct. */
export const RECORDS: readonly RecordTable[] = [...RECORDED, createInferenceRecord(RECORDED)];

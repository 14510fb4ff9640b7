import { ACCOMPANIMENT_NOUN } from "./accompaniment/accompaniment.noun.js";
import { ACTOR_NOUN } from "./actor/actor.noun.js";
import { AGREEMENT_NOUN } from "./agreement/agreement.noun.js";
import { AUDIT_ASSIGNMENT_NOUN } from "./audit-assignment/audit-assignment.noun.js";
import { AUTHORITY_NOUN } from "./authority/authority.noun.js";
import { BODY_NOUN } from "./body/body.noun.js";
import type { CitedNoun } from "./cited-noun.js";
import { COMPETENCE_NOUN } from "./competence/competence.noun.js";
import { COUNCIL_INQUIRY_NOUN } from "./council-inquiry/council-inquiry.noun.js";
import { DATA_STATE_NOUN } from "./data-state/data-state.noun.js";
import { FIGURE_NOUN } from "./figure/figure.noun.js";
import { FINANCING_NOUN } from "./financing/financing.noun.js";
import { FUNDING_NOUN } from "./funding/funding.noun.js";
import { GOVERNANCE_NOUN } from "./governance/governance.noun.js";
import { INFERENCE_NOUN } from "./inference/inference.noun.js";
import { KIM_REPORT_NOUN } from "./kim-report/kim-report.noun.js";
import { LABEL_NOUN } from "./label/label.noun.js";
import { LUMP_SUM_NOUN } from "./lump-sum/lump-sum.noun.js";
import { MEASURE_NOUN } from "./measure/measure.noun.js";
import { MILESTONE_NOUN } from "./milestone/milestone.noun.js";
import { MONEY_NOUN } from "./money/money.noun.js";
import { MUNICIPALITY_NOUN } from "./municipality/municipality.noun.js";
import { OUTLINE_NOUN } from "./outline/outline.noun.js";
import { PAPER_NOUN } from "./paper/paper.noun.js";
import { POST_NOUN } from "./post/post.noun.js";
import { PROGRAMME_NOUN } from "./programme/programme.noun.js";
import { PROOF_NOUN } from "./proof/proof.noun.js";
import { PROVIDER_NOUN } from "./provider/provider.noun.js";
import { RELEASED_PATH_NOUN } from "./released-path/released-path.noun.js";
import { RETENTION_OVERDUE_NOUN } from "./retention-overdue/retention-overdue.noun.js";
import { SERVICE_GAP_NOUN } from "./service-gap/service-gap.noun.js";
import { SOURCE_NOUN } from "./source/source.noun.js";
import { STAGE_MODEL_NOUN } from "./stage-model/stage-model.noun.js";
import { STATE_MONEY_NOUN } from "./state-money/state-money.noun.js";
import { TERRITORY_NOUN } from "./territory/territory.noun.js";

/** Everything that the steering knows, noun by noun. */
export const NOUNS: readonly CitedNoun[] = [
  TERRITORY_NOUN,
  DATA_STATE_NOUN,
  SOURCE_NOUN,
  AUTHORITY_NOUN,
  COMPETENCE_NOUN,
  FUNDING_NOUN,
  POST_NOUN,
  ACCOMPANIMENT_NOUN,
  MONEY_NOUN,
  LUMP_SUM_NOUN,
  PROOF_NOUN,
  STATE_MONEY_NOUN,
  PROGRAMME_NOUN,
  ACTOR_NOUN,
  BODY_NOUN,
  PAPER_NOUN,
  MILESTONE_NOUN,
  MEASURE_NOUN,
  FINANCING_NOUN,
  OUTLINE_NOUN,
  SERVICE_GAP_NOUN,
  MUNICIPALITY_NOUN,
  COUNCIL_INQUIRY_NOUN,
  KIM_REPORT_NOUN,
  PROVIDER_NOUN,
  AGREEMENT_NOUN,
  STAGE_MODEL_NOUN,
  FIGURE_NOUN,
  INFERENCE_NOUN,
  LABEL_NOUN,
  GOVERNANCE_NOUN,
  RELEASED_PATH_NOUN,
  AUDIT_ASSIGNMENT_NOUN,
  RETENTION_OVERDUE_NOUN,
];

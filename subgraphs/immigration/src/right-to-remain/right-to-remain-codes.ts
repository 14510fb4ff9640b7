import { StatusCode } from "../status-code/status-code.js";

/** The statuses by which somebody without another right may come to stay (Bleiberecht), in the order of their paragraphs. */
export const RIGHT_TO_REMAIN_CODES: readonly StatusCode[] = [
  StatusCode.RP_QUALIFIED_TOLERATED,
  StatusCode.RP_WELL_INTEGRATED_YOUTH,
  StatusCode.RP_SUSTAINABLE_INTEGRATION,
  StatusCode.TOLERATION_TRAINING,
  StatusCode.TOLERATION_EMPLOYMENT,
  StatusCode.RP_OPPORTUNITY,
];

import type { ProcedureDecision } from "./procedure-decision.js";

/** The stage that stands for each way in which a procedure ends at an office, on its day. */
export const STAGE_OF_DECISION = {
  GRANTED: "CERTIFICATE_ISSUED",
  REFUSED: "REFUSED",
  WITHDRAWN: "WITHDRAWN",
  TRANSFERRED: "TRANSFERRED",
} as const satisfies Readonly<Record<ProcedureDecision, string>>;

/** The stage that stands for the handing over of a certificate, on its day. */
export const STAGE_OF_HANDOVER = "CERTIFICATE_HANDED_OVER";

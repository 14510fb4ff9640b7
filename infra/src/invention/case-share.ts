import { Career } from "./career.js";

/** Of so many households the first adult has or had a case: those whose stay is uncertain need case management most. */
export const CASE_SHARE: Readonly<Record<Career, number>> = {
  [Career.REFUGEE]: 0.4,
  [Career.SUBSIDIARY]: 0.4,
  [Career.REFUSED]: 0.45,
  [Career.PENDING]: 0.3,
  [Career.TEMPORARY_PROTECTION]: 0.3,
  [Career.FAMILY]: 0.2,
  [Career.SKILLED]: 0.08,
  [Career.STUDENT]: 0.08,
  [Career.FREE_MOVEMENT]: 0.15,
};

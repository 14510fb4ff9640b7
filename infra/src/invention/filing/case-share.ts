import { Career } from "../household/career.js";

/** Of so many households the first adult has had a case since 2020, those whose stay is uncertain most of all; closed ones are deleted in time. */
export const CASE_SHARE: Readonly<Record<Career, number>> = {
  [Career.REFUGEE]: 0.6,
  [Career.SUBSIDIARY]: 0.6,
  [Career.REFUSED]: 0.6,
  [Career.PENDING]: 0.5,
  [Career.TEMPORARY_PROTECTION]: 0.5,
  [Career.FAMILY]: 0.35,
  [Career.SKILLED]: 0.15,
  [Career.STUDENT]: 0.15,
  [Career.FREE_MOVEMENT]: 0.25,
};

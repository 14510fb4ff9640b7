import type { EdgeCase } from "./edge-case.js";

/** As registers write them: 1 January stands for any day, and 00 for what nobody knows. */
const BIRTHS = ["1988-01-01", "1988-05-00", "1988-00-00", null];

/** Unknown birth day: of four people somebody knows the day (1 January, which may be none), the month, the year and nothing. */
export const UNKNOWN_BIRTH_DAY: readonly EdgeCase[] = BIRTHS.map((birthDate, index) => ({
  key: "unknown-birth-day",
  number: index + 1,
  familyName: "Ohnetag (erfunden)",
  givenNames: "Nur",
  birthDate,
  municipality: "05711000",
  story: { bornOn: "1988-01-01", statuses: [["RP_FAMILY", "2019-04-08", null]] },
  immigration: { authority: "ABH-05711" },
}));

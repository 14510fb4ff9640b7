import type { Cube, MeasureSum, Member } from "@kim-hub/kit/cube";
import { yearUntil } from "@kim-hub/kit/quarter-days";
import { balanceOf, type Union, unionOf, unionsOf } from "@kim-hub/kit/unions-of";
import { readAsOfFiles } from "../figure/counted-files.js";
import type { StatusCode } from "../status-code/status-code.js";
import {
  BEGINNINGS,
  type CountedApplication,
  ENDS,
  ENTERED_ON,
  IS_COUNTED,
  listApplications,
} from "./list-applications.js";
import { RIGHT_TO_REMAIN_CODES } from "./right-to-remain-codes.js";

/** Pending on some day of the year so far, for any right to remain, and for one. */
const ALL = "pending";
const [PENDING_START, ...RECEIVED] = BEGINNINGS;
const DECIDED = ["granted", "refused"] as const;
const ENDED = [...DECIDED, "withdrawn", "transferredOut"] as const;
const NOT_GRANTED = ENDS.filter((end) => end !== "granted");

const namesOf = (basis: StatusCode, measures: readonly string[]) => measures.map((measure) => nameOf(basis, measure));

/** Of the unions with what is pending at the end only all that was not granted: to prove each of them takes seven times as long. */
const UNIONS = RIGHT_TO_REMAIN_CODES.flatMap((basis) => [
  ...[BEGINNINGS, ENDED].flatMap((parts) => unionsOf(namesOf(basis, parts))),
  unionOf(namesOf(basis, ENDED)),
  unionOf(namesOf(basis, NOT_GRANTED)),
]);

/** All answers about the applications for rights to remain (S6). */
export const RIGHT_TO_REMAIN_CUBE: Cube = {
  figure: "rightToRemain",
  years: 1,
  isByProvider: true,
  base: ALL,
  shown: RIGHT_TO_REMAIN_CODES.flatMap((basis) => namesOf(basis, [...RECEIVED, ...ENDS])),
  hidden: [
    ALL,
    ...RIGHT_TO_REMAIN_CODES.flatMap((basis) => namesOf(basis, [ALL, PENDING_START])),
    ...UNIONS.map(({ measure }) => measure),
  ],
  linking: [],
  sums: [
    { whole: ALL, parts: RIGHT_TO_REMAIN_CODES.map((basis) => nameOf(basis, ALL)) },
    ...RIGHT_TO_REMAIN_CODES.flatMap((basis) => [
      { whole: nameOf(basis, ALL), parts: namesOf(basis, BEGINNINGS) },
      { whole: nameOf(basis, ALL), parts: namesOf(basis, ENDS) },
      // Of few decisions, and of few ends, no zero is shown either.
      ...[DECIDED, ENDED].map((parts) => sumOf(unionOf(namesOf(basis, parts)))),
    ]),
  ],
  balances: UNIONS.map(balanceOf),
  stocks: new Set(RIGHT_TO_REMAIN_CODES.map((basis) => nameOf(basis, "pendingEnd"))),
  openings: RIGHT_TO_REMAIN_CODES.map((basis) => ({
    measure: nameOf(basis, PENDING_START),
    stock: nameOf(basis, "pendingEnd"),
  })),

  listDistricts: (em) =>
    em.execute(`select left(f.municipality, 5) as district, to_char(min(${ENTERED_ON}), 'YYYY-"Q"Q') as first
      from immigration_file f join residence_application a on a.file_id = f.id
      where f.municipality is not null and not f.is_restricted and ${IS_COUNTED} group by 1 order by 1`),

  async listMembers(em, { district, quarter }) {
    return (await listApplications(em, district, yearUntil(quarter))).map(memberOf);
  },

  readAsOf: readAsOfFiles,
};

function sumOf({ measure, parts }: Union): MeasureSum {
  return { whole: measure, parts };
}

/** A measure of the applications for one status. */
export function nameOf(basis: StatusCode, measure: string): string {
  return `${basis} ${measure}`;
}

function memberOf({ id, person, municipality, authority, basis, marks, days }: CountedApplication): Member {
  const own = new Set(namesOf(basis, marks));
  const unions = UNIONS.filter(({ parts }) => parts.some((part) => own.has(part)));
  const granted = nameOf(basis, "granted");

  return {
    ...{ id, cases: 1, persons: [person], municipality, authority, quarter: null },
    marks: new Set([ALL, nameOf(basis, ALL), ...own, ...unions.map(({ measure }) => measure)]),
    days: new Map(own.has(granted) && days !== null ? [[granted, [days]]] : []),
  };
}

import { countRows } from "@kim-hub/kit/count-rows";
import type { Cube, Member } from "@kim-hub/kit/cube";
import { municipalitiesOf } from "@kim-hub/kit/municipalities-of";
import { yearUntil } from "@kim-hub/kit/quarter-days";
import { readAsOfProcedures } from "../figure/counted-procedures.js";
import type { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import { deriveMarks, GROUPS, ofGroup, SUMS } from "./derived-marks.js";
import { AGES, olderThan, PIPELINE_SQL } from "./measures.js";

const inGroups = (measure: string) => GROUPS.map((group) => ofGroup(measure, group));

const STOCKS = ["pendingEnd", ...inGroups("pendingEnd"), "waitingForAppointment", ...AGES.map(olderThan)];

const SHOWN = [
  ...STOCKS,
  ...["received", "transferredIn", "granted", "refused", "withdrawn", "transferredOut", "decided", "handedOver"],
  ...["contactToAppointment", "appointmentToReceipt"],
  ...["received", "granted"].flatMap(inGroups),
];

interface MemberRow extends Pick<Member, "id" | "persons" | "municipality" | "authority"> {
  readonly basis: NaturalisationBasis;
  readonly marks: readonly string[];
  readonly days: Readonly<Record<string, number | null>>;
}

/** All answers about how procedures came in, ended and are pending (S7). */
export const PIPELINE_CUBE: Cube = {
  figure: "naturalisationPipeline",
  years: 1,
  isByProvider: true,
  base: "pipeline",
  shown: SHOWN,
  hidden: [...new Set(SUMS.flatMap(({ whole, parts }) => [whole, ...parts]))].filter((name) => !SHOWN.includes(name)),
  linking: [],
  sums: SUMS,
  stocks: new Set(STOCKS),
  openings: [
    { measure: "pendingStart", stock: "pendingEnd" },
    ...GROUPS.map((group) => ({ measure: ofGroup("pendingStart", group), stock: ofGroup("pendingEnd", group) })),
  ],

  listDistricts: (em) =>
    em.execute(`select left(municipality, 5) as district,
        to_char(min(least(first_contact_on, appointment_on, received_on)), 'YYYY-"Q"Q') as first
      from naturalisation_procedure where municipality is not null and not is_restricted
        and coalesce(first_contact_on, appointment_on, received_on) is not null group by 1 order by 1`),

  async listMembers(em, { district, quarter }) {
    const { firstDay, lastDay } = yearUntil(quarter);
    const rows = await countRows<MemberRow>(em, PIPELINE_SQL, [firstDay, lastDay, ...municipalitiesOf(district)]);

    return rows.map(memberOf);
  },

  readAsOf: readAsOfProcedures,
};

function memberOf({ basis, marks, days, ...counted }: MemberRow): Member {
  const derived = deriveMarks(marks, basis);
  const lengths = Object.entries(days).flatMap(([measure, length]): [string, readonly number[]][] =>
    length !== null && derived.has(measure) ? [[measure, [length]]] : [],
  );

  return { ...counted, cases: 1, quarter: null, marks: derived, days: new Map(lengths) };
}

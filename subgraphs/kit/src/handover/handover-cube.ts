import { firstQuarterOf } from "../calendar/quarter-days.js";
import { countRows } from "../database/count-rows.js";
import { municipalitiesOf } from "../figures/municipalities-of.js";
import type { Cube, Member } from "../frozen-figures/cube.js";
import type { Office } from "../mandate/office.js";

/** Every handover that an office took on, from whichever kind of office. */
const ACCEPTED = "accepted";

interface HandoverCube extends Pick<Cube, "figure" | "readAsOf"> {
  /** The kinds of offices from which handovers reach this one. */
  readonly sources: ReadonlySet<Office>;
  /** E.g. `file_handover`; with `from_office`, `sent_quarter` and `accepted_quarter`. */
  readonly table: string;
  /** Its column that names the file. */
  readonly file: string;
  /** Selects `id`, `person`, `municipality` and `authority` of every file that counts, at all places. */
  readonly files: string;
  /** Further measures, each as SQL over a handover `h` and its file `counted`. */
  readonly further?: Readonly<Record<string, string>>;
}

interface MemberRow extends Pick<Member, "id" | "persons" | "municipality" | "authority"> {
  readonly from: Office;
  readonly quarters: number;
  readonly further: readonly string[];
}

const ordinal = (quarter: string) => `(4 * left(${quarter}, 4)::int + right(${quarter}, 1)::int)`;

/** All answers about the handovers that one kind of office took on in a year so far, by the kind of the sending office, with the quarters that they took (S5). */
export function createHandoverCube({ figure, readAsOf, sources, further = {}, ...tables }: HandoverCube): Cube {
  const shown = [...sources];
  const { table, file, files } = tables;
  const joined = `from ${table} h join counted on counted.id = h.${file}
    where h.from_office in (${shown.map((from) => `'${from}'`).join(", ")})`;
  const marks = Object.entries(further).map(([name, condition]) => `case when ${condition} then '${name}' end`);

  return {
    figure,
    years: 1,
    isByProvider: false,
    base: ACCEPTED,
    shown,
    hidden: [ACCEPTED],
    linking: [],
    sums: [{ whole: ACCEPTED, parts: shown }],
    readAsOf,

    listDistricts: (em) =>
      em.execute(`with counted as (${files})
        select left(counted.municipality, 5) as district, min(h.accepted_quarter) as first ${joined}
        group by 1 order by 1`),

    async listMembers(em, { district, quarter }) {
      const rows = await countRows<MemberRow>(
        em,
        `with counted as (${files})
        select h.id, array[counted.person] as persons, counted.municipality, counted.authority, h.from_office as "from",
          ${ordinal("h.accepted_quarter")} - ${ordinal("h.sent_quarter")} as quarters,
          array_remove(array[${marks.join(", ")}]::text[], null) as further
        ${joined} and counted.municipality between ? and ? and h.accepted_quarter between ? and ?`,
        [...municipalitiesOf(district), firstQuarterOf(quarter), quarter],
      );

      return rows.map(memberOf);
    },
  };
}

function memberOf({ from, quarters, further, ...counted }: MemberRow): Member {
  const days = new Map([[from, [quarters]]]);

  return { ...counted, cases: 1, quarter: null, marks: new Set([ACCEPTED, from, ...further]), days };
}

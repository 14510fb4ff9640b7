import { DEPRECATION_FORM, listDeprecations, readPeriod } from "../deprecations.js";
import type { Contract } from "../subgraphs.js";
import type { ContractChange, Level } from "./contract-change.js";
import type { IsHidden } from "./contract-views.js";
import type { FindOffices } from "./find-met.js";
import type { FindQueries } from "./find-queries.js";
import type { OfficeChange } from "./find-schema-changes.js";

interface Compared {
  readonly before: readonly Contract[];
  readonly after: readonly Contract[];
  readonly isHidden: IsHidden;
  readonly findOffices: FindOffices;
  readonly findQueries: FindQueries;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What an office has deprecated, or deprecates in other words; with those who ask for it, so that they learn of it in time. */
export function findDeprecations({ before, after, today, ...found }: Compared): readonly OfficeChange[] {
  return after.flatMap(({ name: office, typeDefs }) => {
    const earlier = before.find(({ name }) => name === office);
    const known = new Map(
      earlier ? listDeprecations(earlier.typeDefs).map((each) => [each.coordinate, each.reason]) : [],
    );

    return listDeprecations(typeDefs)
      .filter(({ coordinate, reason }) => known.get(coordinate) !== reason)
      .map(({ coordinate, reason }) => {
        const change: ContractChange = {
          ...judge(coordinate, { reason, earlier: known.get(coordinate), today }),
          kind: "DEPRECATION",
          protection: null,
          announced: null,
          meets: found.isHidden(coordinate) ? "OFFICES" : "CLIENTS",
          coordinates: [coordinate],
          savedQueries: found.findQueries(coordinate),
          offices: found.findOffices(office, coordinate),
        };

        return { office, change };
      });
  });
}

interface Judged {
  readonly level: Level;
  readonly message: string;
  readonly reason: string | null;
}

interface Words {
  readonly reason: string;
  /** Undefined where it was not deprecated before. */
  readonly earlier: string | undefined;
  readonly today: string;
}

function judge(coordinate: string, { reason, earlier, today }: Words): Judged {
  const period = readPeriod(reason);
  if (period === null)
    return {
      level: "BREAKING",
      message: `${coordinate} is deprecated, and nothing says for how long it stays.`,
      reason: `A deprecation is written so: "${DEPRECATION_FORM}".`,
    };
  const message = `${coordinate} is deprecated. ${reason}`;
  if (period.until < today)
    return { level: "BREAKING", message, reason: "Its last day is over already: nobody can prepare for it." };
  const promised = earlier === undefined ? null : readPeriod(earlier);

  return promised && period.until < promised.until
    ? { level: "DANGEROUS", message, reason: `It was to stay until ${promised.until}.` }
    : { level: "SAFE", message, reason: null };
}

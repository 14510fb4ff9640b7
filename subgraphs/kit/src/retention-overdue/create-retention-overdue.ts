import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { assumedSize } from "../limits/list-size.js";
import { fieldName } from "../mandate/office.js";
import { listRules, readRetentionRules } from "../retention/retention-rules.js";
import type { Context } from "../schema/context.js";
import { LocalDate } from "../schema/scalars.js";
import { requireAudited } from "./require-audited.js";
import { Overdue, RetentionOverdue } from "./retention-overdue.js";

/** Kinds of record and authorities that one office may have. */
const MOST_KINDS = 100;

const COUNT = `select of_record as record, of_authority as authority, overdue, oldest::text as oldest
  from retention_overdue(?::date, ?::jsonb)`;

interface Counted {
  readonly record: string;
  readonly authority: string | null;
  readonly overdue: number;
  readonly oldest: string | null;
}

/** How many records of each kind an office should have deleted by a day: `immigrationRetentionOverdue`. `office` is its name in the table of periods. */
export function createRetentionOverdue(name: string, office: string): new () => object {
  @Resolver()
  class RetentionOverdueResolver {
    @Query(() => [RetentionOverdue], {
      name: `${fieldName(name)}RetentionOverdue`,
      nullable: true,
      description:
        "What the office should have deleted by a day and has not (überfällige Löschungen), one row for each kind of record: what `npm run retention` would delete on that day of the rows that are there. Data-protection auditors under an audit assignment that is about the day, its authorities alone.",
    })
    @assumedSize(MOST_KINDS)
    @Overdue
    async retentionOverdue(
      @Arg("asOf", () => LocalDate) asOf: string,
      @Ctx() context: Context,
    ): Promise<readonly RetentionOverdue[]> {
      await requireAudited(context, asOf);
      const holding = new Map(listRules(readRetentionRules(), office, asOf).map((rule) => [rule.record, rule]));
      const periods = JSON.stringify(
        Object.fromEntries([...holding.values()].map((rule) => [rule.record, rule.period])),
      );
      const { em } = context;
      const counted = await em.execute<Counted[]>(COUNT, [asOf, periods], "all", em.getLoggerContext());

      return counted.map(({ record, authority, overdue, oldest }) => {
        const { period = "", basis = "" } = holding.get(record) ?? {};

        return {
          ...{ agency: authority ?? office, recordClass: record, retentionRule: `${period}, ${basis}` },
          ...{ overdueCount: overdue, oldestDueDate: oldest },
        };
      });
    }
  }

  return RetentionOverdueResolver;
}

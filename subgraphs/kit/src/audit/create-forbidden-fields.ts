import { Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { type ForbiddenPattern, ForbiddenPatterns } from "../forbidden-texts/forbidden-pattern.js";
import { assumedSize } from "../limits/list-size.js";
import { fieldName } from "../mandate/office.js";
import type { Context } from "../schema/context.js";
import { DateTime } from "../schema/scalars.js";
import { auditedOf } from "./audited.js";
import { AuditedDays } from "./audited-days.js";
import { requireAudited } from "./require-audited.js";

/** More than a hub in order has: none. */
const FEW = 10;

const FIND = `select place as "where", pattern, count, extract(epoch from first_at)::float as "firstAt"
  from find_forbidden(?::date, ?::date)`;

/** How often an office's logs hold what they may not: `immigrationForbiddenFields`; `name` begins with a capital letter. */
export function createForbiddenFields(name: string): new () => object {
  const Audited = auditedOf("DISCLOSURE_LOG");

  @ObjectType(`${name}ForbiddenField`, {
    description:
      "Something that a log or a history may not hold (unzulässiger Inhalt): where and how often, never what it says.",
  })
  class ForbiddenField {
    @Field(() => String, { description: "Table and column; of a row's history also the row's table." })
    @Audited
    readonly where!: string;

    @Field(() => ForbiddenPatterns)
    @Audited
    readonly pattern!: ForbiddenPattern;

    @Field(() => Int, { description: "In how many rows." })
    @Audited
    readonly count!: number;

    @Field(() => DateTime, { description: "When the first of them was written." })
    @Audited
    readonly firstAt!: Date;
  }

  @Resolver()
  class ForbiddenFieldsResolver {
    @Query(() => [ForbiddenField], {
      name: `${fieldName(name)}ForbiddenFields`,
      nullable: true,
      description:
        "Where the logs and the history of the days hold a number of the register of foreigners (AZR-Nummer), a tax id or prose. They are the whole office's, so that an assignment at any of its authorities opens its days of them. Data-protection audits.",
    })
    @assumedSize(FEW)
    @Audited
    async forbiddenFields(@Args() days: AuditedDays, @Ctx() context: Context): Promise<readonly ForbiddenField[]> {
      await requireAudited(context, days);
      const { em } = context;
      const rows = await em.execute<(Omit<ForbiddenField, "firstAt"> & { readonly firstAt: number })[]>(
        FIND,
        [days.from, days.to],
        "all",
        em.getLoggerContext(),
      );

      return rows.map((row) => ({ ...row, firstAt: new Date(row.firstAt * 1000) }));
    }
  }

  return ForbiddenFieldsResolver;
}

import { Args, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { camelName, type Office, pascalName } from "../mandate/office.js";
import { createPage, type Page } from "../paging/page.js";
import { PageArguments, requirePage } from "../paging/page-arguments.js";
import type { Context } from "../schema/context.js";
import { createConnection } from "../schema/create-connection.js";
import { DateTime } from "../schema/scalars.js";
import { PLACE_SQL, placeAfter } from "../who-saw-what/logged-place.js";
import { auditedOf } from "./audited.js";
import { AuditedDays } from "./audited-days.js";
import { requireAudited } from "./require-audited.js";

const LIST = `select ${PLACE_SQL} as id, extract(epoch from at)::float as at, actor as user, query_a as "queryA", query_b as "queryB",
    shared_cells as "sharedCells"
  from list_figure_overlaps(?::date, ?::date, ?::timestamptz, ?::uuid, ?)`;

/** The pairs of one caller's questions for an office's figures that have cells in common: `immigrationFigureReview`, the newest first. */
export function createFigureReview(office: Office): new () => object {
  const name = pascalName(office);
  const Audited = auditedOf("FIGURE_ACCESS");

  @ObjectType(`${name}FigureOverlap`, {
    description:
      "Two questions of one caller for figures that count in part the same (Überschneidung von Abfragen): what a count that is withheld might be found by.",
  })
  class FigureOverlap {
    /** Its place in the list. */
    readonly id!: string;

    @Field(() => DateTime, { description: "When the later of the two was asked first." })
    @Audited
    readonly at!: Date;

    @Field(() => ID, { description: "Who asked both (Kennung): the subject of their access token." })
    @Audited
    readonly user!: string;

    @Field(() => String, {
      description:
        "The earlier one: field, place, provider, period, and the part asked for where it was not all of it.",
    })
    @Audited
    readonly queryA!: string;

    @Field(() => String, { description: "The later one." })
    @Audited
    readonly queryB!: string;

    @Field(() => Int, {
      description:
        "How many cells both are about, whether their counts left or were withheld (gemeinsame Tabellenfelder): places × providers × quarters × measures.",
    })
    @Audited
    readonly sharedCells!: number;
  }

  const FigureOverlapConnection = createConnection(FigureOverlap, Audited, `${name}FigureOverlap`);

  @Resolver()
  class FigureReviewResolver {
    @Query(() => FigureOverlapConnection, {
      name: `${camelName(office)}FigureReview`,
      nullable: true,
      description:
        "Pairs of different questions of one caller whose figures overlap, both asked within the days, the newest first (Prüfung der Geheimhaltung). A frozen figure counts all authorities of the office together, so that an assignment at any of them opens its days of all. Data-protection audits.",
    })
    @Audited
    async figureReview(
      @Args() days: AuditedDays,
      @Args() page: PageArguments,
      @Ctx() context: Context,
    ): Promise<Page<FigureOverlap>> {
      const request = requirePage(page);
      const values = [days.from, days.to, ...placeAfter(request), request.first + 1];
      await requireAudited(context, days);
      const { em } = context;
      const rows = await em.execute<(Omit<FigureOverlap, "at"> & { readonly at: number })[]>(
        LIST,
        values,
        "all",
        em.getLoggerContext(),
      );

      return createPage<FigureOverlap>({ rows: rows.map((row) => ({ ...row, at: new Date(row.at * 1000) })), request });
    }
  }

  return FigureReviewResolver;
}

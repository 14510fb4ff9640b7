import type { LinkEnding } from "@kim-hub/kit/link-endings";
import { Office } from "@kim-hub/kit/office";
import { Overdue, RetentionOverdue } from "@kim-hub/kit/overdue";
import { requireAudited } from "@kim-hub/kit/require-audited";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { TrustCentreContext } from "../context.js";

const COUNT = `select links, oldest::text as oldest from count_links_past_end(?, ?::date, ?::jsonb)`;

interface EndingOffice {
  /** The office's type. */
  readonly name: string;
  readonly office: Office;
  readonly recordClass: string;
  readonly retentionRule: string;
}

interface LinksToEnd {
  readonly asOf: string;
  readonly sealed: readonly string[] | null;
}

/** The trust centre's count of links that have to be over by what an office states of its own persons. */
function createLinksPastEnd({ name, office, recordClass, retentionRule }: EndingOffice) {
  @Directive(`@key(fields: "asOf")`)
  @ObjectType(name, { description: "Of the links that have to be over by the files of an office." })
  class Links implements LinksToEnd {
    @Field(() => LocalDate)
    @Overdue
    readonly asOf!: string;

    @Field(() => [String], { nullable: true })
    @Directive("@external")
    readonly sealed!: readonly string[] | null;
  }

  @Resolver(() => Links)
  class LinksResolver {
    @FieldResolver(() => RetentionOverdue, {
      nullable: true,
      description: "How many are there still (überfällige Verknüpfungen), and since when the oldest should be over.",
    })
    @Directive(`@requires(fields: "sealed")`)
    @Overdue
    async overdue(@Root() { asOf, sealed }: LinksToEnd, @Ctx() context: TrustCentreContext): Promise<RetentionOverdue> {
      await requireAudited(context, asOf);
      const { em, openEndings } = context;
      const endings: readonly LinkEnding[] = (
        await Promise.all((sealed ?? []).map((text) => openEndings(text, office)))
      ).flat();
      const [{ links = 0, oldest = null } = {}] = await em.execute<{ links?: number; oldest?: string | null }[]>(
        COUNT,
        [office, asOf, JSON.stringify(endings)],
        "all",
        em.getLoggerContext(),
      );

      return { agency: "trust-centre", recordClass, retentionRule, overdueCount: links, oldestDueDate: oldest };
    }
  }

  return { Links, LinksResolver };
}

export const NATURALISED_LINKS = createLinksPastEnd({
  ...{ name: "NaturalisedLinks", office: Office.NATURALISATION, recordClass: "LINK_OF_NATURALISED" },
  retentionRule: "P0D, § 36 Abs. 2 AZRG entsprechend",
});

export const CLOSED_CASE_LINKS = createLinksPastEnd({
  ...{ name: "ClosedCaseLinks", office: Office.CASE_MANAGEMENT, recordClass: "LINK_OF_CLOSED_CASE" },
  retentionRule: "P3M, Art. 5 Abs. 1 lit. e DSGVO",
});

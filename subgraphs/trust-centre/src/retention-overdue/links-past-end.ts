import { DataClass, data } from "@kim-hub/kit/data-class";
import { SourceUnavailableError } from "@kim-hub/kit/errors";
import { Office } from "@kim-hub/kit/office";
import { RetentionOverdue } from "@kim-hub/kit/overdue";
import { requireAudited } from "@kim-hub/kit/require-audited";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { TrustCentreContext } from "../context.js";

const LIST = `select link, since::text as since from list_links_past_end(?, ?::date, ?::jsonb) order by since, link`;

/** Where there is none, there is no link to name either. */
const UNKNOWN = "unknown";

/** The links are named to the log, and their number alone leaves. */
const Counted = data({
  ...{ dataClass: DataClass.DISCLOSURE, basis: "Art. 39 Abs. 1 lit. b DSGVO", retention: "ANSWER" },
});

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
    @Counted
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
    @Counted
    async overdue(@Root() { asOf, sealed }: LinksToEnd, @Ctx() context: TrustCentreContext): Promise<RetentionOverdue> {
      await requireAudited(context, asOf);
      if (!sealed) throw new SourceUnavailableError(`${office} has not stated whose links have to be over.`);
      const { em, openEndings, disclose } = context;
      const endings = (await Promise.all(sealed.map((text) => openEndings(text, office)))).flat();
      const values = [office, asOf, JSON.stringify(endings)];
      const links = await em.execute<{ link: string; since: string }[]>(LIST, values, "all", em.getLoggerContext());
      for (const { link } of links) disclose(link);
      if (links.length === 0) disclose(UNKNOWN);
      const oldestDueDate = links[0]?.since ?? null;

      return { agency: "trust-centre", recordClass, retentionRule, overdueCount: links.length, oldestDueDate };
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

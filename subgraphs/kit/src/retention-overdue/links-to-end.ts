import { Arg, Ctx, Directive, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { ENDINGS_A_TEXT, type LinkEnding } from "../client-proof/link-endings.js";
import { ConflictError } from "../errors/errors.js";
import { assumedSize } from "../limits/list-size.js";
import { fieldName } from "../mandate/office.js";
import type { OfficeContext } from "../office/office-context.js";
import { DataClass, data } from "../schema/data-class.js";
import { LocalDate } from "../schema/scalars.js";
import { requireAudited } from "./require-audited.js";

/** They go to the trust centre in one request, of which it reads a megabyte. */
const MOST_TEXTS = 130;
const MOST_PERSONS = MOST_TEXTS * ENDINGS_A_TEXT;
/** Of whom the log says that they were asked for, where no link has to be over. */
const NOBODY = "unknown";

const LIST = `select pseudonym, since::text as since from links_to_end(?::date) order by since, pseudonym`;

interface EndingOffice {
  /** Of the type, e.g. `NaturalisedLinks`; the query has it with a small first letter. */
  readonly name: string;
  /** Of whom the office knows that a link has to be over, as a sentence's subject. */
  readonly who: string;
}

/** What an office knows of links that have to be over, for the trust centre's count: who they are leaves it sealed, in an audit alone. */
export function createLinksToEnd({ name, who }: EndingOffice): new () => object {
  const audited = {
    dataClass: DataClass.DISCLOSURE,
    basis: "Art. 39 Abs. 1 lit. b DSGVO",
    retention: "ANSWER",
  } as const;
  const Audited = data(audited);
  const Stated = data({ ...audited, sharedWith: ["trust-centre"] });

  @Directive(`@key(fields: "asOf")`)
  @ObjectType(name, { description: `${who}: how many of the links that have to be over are there still.` })
  class LinksToEnd {
    @Field(() => LocalDate)
    @Audited
    readonly asOf!: string;

    /** None of an entity that was asked for by its key. */
    readonly endings?: readonly LinkEnding[];
  }

  @Resolver(() => LinksToEnd)
  class LinksToEndResolver {
    @Query(() => LinksToEnd, {
      name: fieldName(name),
      nullable: true,
      description: `${who}: by a day, how many links the trust centre still has that \`npm run end-links\` should have ended (überfällige Verknüpfungen). Data-protection auditors under an audit assignment that is about the day, its authorities alone.`,
    })
    @Audited
    async linksToEnd(@Arg("asOf", () => LocalDate) asOf: string, @Ctx() context: OfficeContext): Promise<LinksToEnd> {
      return { asOf, endings: await readEndings(asOf, context) };
    }

    @FieldResolver(() => [String], {
      nullable: true,
      description: "Whose links have to be over, sealed to the trust centre; empty where nobody's have.",
    })
    @assumedSize(MOST_TEXTS)
    @Directive("@inaccessible")
    @Stated
    async sealed(@Root() { asOf, endings }: LinksToEnd, @Ctx() context: OfficeContext): Promise<readonly string[]> {
      const stated = endings ?? (await readEndings(asOf, context));
      if (stated.length > MOST_PERSONS)
        throw new ConflictError(
          `The links of more than ${MOST_PERSONS} persons have to be over, and an audit counts no more at once: name an assignment of fewer authorities.`,
        );
      const texts = Array.from({ length: Math.ceil(stated.length / ENDINGS_A_TEXT) }, (_, index) =>
        context.sealEndings(stated.slice(index * ENDINGS_A_TEXT, (index + 1) * ENDINGS_A_TEXT)),
      );

      return Promise.all(texts);
    }
  }

  return LinksToEndResolver;
}

/** Whose links have to be over, each named to the log. */
async function readEndings(asOf: string, context: OfficeContext): Promise<readonly LinkEnding[]> {
  await requireAudited(context, asOf);
  const { em, disclose } = context;
  const endings = await em.execute<LinkEnding[]>(LIST, [asOf], "all", em.getLoggerContext());
  for (const { pseudonym } of endings) disclose(pseudonym);
  if (endings.length === 0) disclose(NOBODY);

  return endings;
}

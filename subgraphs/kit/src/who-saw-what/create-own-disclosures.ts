import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { setSessionVariables } from "../database/session-variables.js";
import { AccessKind } from "../disclosure/disclosure-log.js";
import { assumedSize } from "../limits/list-size.js";
import { camelName, type Office, pascalName } from "../mandate/office.js";
import type { OfficeContext } from "../office/office-context.js";
import { createPage, type Page } from "../paging/page.js";
import { PageArguments, requirePage } from "../paging/page-arguments.js";
import { createConnection } from "../schema/create-connection.js";
import { DataClass, data } from "../schema/data-class.js";
import { DateTime } from "../schema/scalars.js";
import { PLACE_SQL, placeAfter } from "./logged-place.js";

const USUALLY_ASKED = 20;

const LIST = `select ${PLACE_SQL} as id, extract(epoch from at)::float as at, role, body, authority, purpose, basis, kind, coordinate, fields
  from list_own_disclosures(?::timestamptz, ?::uuid, ?)`;

const BASIS = "Art. 15 DSGVO, § 83 SGB X";

/** What a person reads of an office's log. */
const Own = data({ dataClass: DataClass.DISCLOSURE, basis: BASIS, retention: "DISCLOSURE_LOG" });

/** An office's part of the trust centre's `OwnDisclosures`: who saw what of the person, under the mandate that they were given. */
export function createOwnDisclosures(office: Office): {
  readonly resolver: new () => object;
  readonly type: new () => object;
} {
  const name = pascalName(office);
  const mandateField = `${camelName(office)}Mandate`;

  @ObjectType(`${name}OwnDisclosure`, {
    description: `That somebody read or changed the person's data in the office ${name}: role, body and authority, no name (Art. 15 DSGVO).`,
  })
  class OwnDisclosure {
    /** Its place in the log. */
    readonly id!: string;

    @Field(() => DateTime)
    @Own
    readonly at!: Date;

    @Field(() => String)
    @Own
    readonly role!: string;

    @Field(() => ID, { nullable: true, description: "The steering group (Lenkungsgruppe) spoken for." })
    @Own
    readonly body!: string | null;

    @Field(() => ID, { nullable: true, description: "The authority whose staff asked." })
    @Own
    readonly authority!: string | null;

    @Field(() => String, { nullable: true })
    @Own
    readonly purpose!: string | null;

    @Field(() => String, {
      nullable: true,
      description: "The norms (Rechtsgrundlage) that the contract names for the field.",
    })
    @Own
    readonly basis!: string | null;

    @Field(() => AccessKind)
    @Own
    readonly kind!: AccessKind;

    @Field(() => String, { description: "The question or change, e.g. Query.immigrationFile." })
    @Own
    readonly coordinate!: string;

    @Field(() => [String], { description: "The fields below it, as dotted paths; never their values." })
    @assumedSize(USUALLY_ASKED)
    @Own
    readonly fields!: readonly string[];
  }

  const OwnDisclosureConnection = createConnection(OwnDisclosure, Own, `${name}OwnDisclosure`);

  @Directive(`@key(fields: "handle")`)
  @ObjectType("OwnDisclosures", { description: "Who saw what of the person, from each office's own log." })
  class OwnDisclosures {
    @Field(() => ID)
    @Directive("@inaccessible")
    @data({ dataClass: DataClass.DISCLOSURE, basis: BASIS, retention: "ANSWER" })
    readonly handle!: string;

    @Field(() => String, { name: mandateField, nullable: true })
    @Directive("@external")
    readonly mandate!: string | null;
  }

  @Resolver(() => OwnDisclosures)
  class OwnDisclosuresResolver {
    @FieldResolver(() => OwnDisclosureConnection, {
      name: camelName(office),
      nullable: true,
      description: `What the log of the office ${name} tells the person, the newest first; null where the office is not linked.`,
    })
    @Directive(`@requires(fields: "${mandateField}")`)
    @Own
    async own(
      @Root() known: Record<string, unknown>,
      @Args() page: PageArguments,
      @Ctx() { em, openMandate, disclose }: OfficeContext,
    ): Promise<Page<OwnDisclosure> | null> {
      const sealed = known[mandateField];
      if (typeof sealed !== "string") return null;
      const request = requirePage(page);
      const place = placeAfter(request);
      const mandate = await openMandate(sealed);
      disclose(mandate);
      await setSessionVariables(em, { "app.pseudonyms": mandate.pseudonyms.join(" ") });
      const rows = await em.execute<(Omit<OwnDisclosure, "at"> & { readonly at: number })[]>(
        LIST,
        [...place, request.first + 1],
        "all",
        em.getLoggerContext(),
      );

      return createPage<OwnDisclosure>({ rows: rows.map((row) => ({ ...row, at: new Date(row.at * 1000) })), request });
    }
  }

  return { resolver: OwnDisclosuresResolver, type: OwnDisclosures };
}

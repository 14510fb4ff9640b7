import type { EntityManager } from "@mikro-orm/postgresql";
import { Arg, Args, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { AccessKind } from "../disclosure/disclosure-log.js";
import { BadInputError, NotFoundError } from "../errors/errors.js";
import { assumedSize, Paged } from "../limits/list-size.js";
import { camelName, type Office, pascalName } from "../mandate/office.js";
import { createPage, type Page } from "../paging/page.js";
import { PageArguments, requirePage } from "../paging/page-arguments.js";
import type { Context } from "../schema/context.js";
import { createPaging } from "../schema/create-paging.js";
import { DataClass, data } from "../schema/data-class.js";
import { DateTime, LocalDate } from "../schema/scalars.js";
import { PLACE_SQL, placeAfter } from "./logged-place.js";

const USUALLY_ASKED = 20;

const FIND = "select find_logged_person(?, ?) as pseudonym";
const LIST = `select ${PLACE_SQL} as id, extract(epoch from at)::float as at, request_id as "requestId", actor, role, body, authority,
    purpose, case_reference as "caseReference", mandate_id as "mandateId", basis, kind, coordinate, fields, refusal
  from list_disclosures_of(?, ?::date, ?::date, ?::timestamptz, ?::uuid, ?)`;

/** The office's log of one person for its data-protection officer: `immigrationDisclosuresOf`, the newest entry first. */
export function createOfficeDisclosures(office: Office): new () => object {
  const name = pascalName(office);
  const Logged = data({
    ...{ dataClass: DataClass.DISCLOSURE, retention: "DISCLOSURE_LOG" },
    basis: "Art. 39 Abs. 1 lit. b DSGVO, § 67c Abs. 3 SGB X",
  });

  @ObjectType(`${name}LogEntry`, {
    description: `One access to a person's data in the office ${name}, or a refused attempt (Protokolleintrag): never a value.`,
  })
  class LogEntry {
    /** Its place in the log. */
    readonly id!: string;

    @Field(() => DateTime)
    @Logged
    readonly at!: Date;

    @Field(() => ID, { description: "By which the gateway's request log names the fetch." })
    @Logged
    readonly requestId!: string;

    @Field(() => ID, { description: "Who asked: the subject of their access token." })
    @Logged
    readonly actor!: string;

    @Field(() => String)
    @Logged
    readonly role!: string;

    @Field(() => ID, { nullable: true, description: "The steering group (Lenkungsgruppe) spoken for." })
    @Logged
    readonly body!: string | null;

    @Field(() => ID, { nullable: true, description: "The authority whose staff asked." })
    @Logged
    readonly authority!: string | null;

    @Field(() => String, { nullable: true })
    @Logged
    readonly purpose!: string | null;

    @Field(() => String, { nullable: true, description: "The caller's own reference (Aktenzeichen des Ersuchens)." })
    @Logged
    readonly caseReference!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: "The mandate (Mandat) that it rests on; null for the office's own staff.",
    })
    @Logged
    readonly mandateId!: string | null;

    @Field(() => String, {
      nullable: true,
      description: "The norms (Rechtsgrundlage) that the contract names for the field.",
    })
    @Logged
    readonly basis!: string | null;

    @Field(() => AccessKind)
    @Logged
    readonly kind!: AccessKind;

    @Field(() => String, { description: "The question or change, e.g. Query.immigrationFile." })
    @Logged
    readonly coordinate!: string;

    @Field(() => [String], { description: "The fields below it, as dotted paths." })
    @assumedSize(USUALLY_ASKED)
    @Logged
    readonly fields!: readonly string[];

    @Field(() => String, { nullable: true, description: "The code with which it was refused; null if it was done." })
    @Logged
    readonly refusal!: string | null;
  }

  const LogEntryConnection = createPaging(Logged, { counted: false })(LogEntry, `${name}LogEntry`);

  @Resolver()
  class OfficeDisclosuresResolver {
    @Query(() => LogEntryConnection, {
      name: `${camelName(office)}DisclosuresOf`,
      nullable: true,
      description:
        "Everything that the office's log (Übermittlungsprotokoll) still holds of one person of the officer's own authority, the newest first. The office's data-protection officer (Datenschutzbeauftragte). Unknown and foreign: null with NOT_FOUND.",
    })
    @Paged
    @Logged
    async disclosuresOf(
      @Args() page: PageArguments,
      @Arg("pseudonym", () => ID, { nullable: true, description: "The person, or else a file of theirs." })
      pseudonym: string | null | undefined,
      @Arg("fileReference", () => String, { nullable: true, description: "The file reference (Aktenzeichen)." })
      fileReference: string | null | undefined,
      @Arg("from", () => LocalDate, { nullable: true, description: "The first day." })
      from: string | null | undefined,
      @Arg("to", () => LocalDate, { nullable: true, description: "The last day." })
      to: string | null | undefined,
      @Ctx() { em, disclose }: Context,
    ): Promise<Page<LogEntry>> {
      if ((pseudonym == null) === (fileReference == null))
        throw new BadInputError("The log is asked by a pseudonym or by a file reference, by one of the two.");
      const request = requirePage(page);
      const place = placeAfter(request);
      const subject = await findPerson(em, pseudonym ?? null, fileReference?.normalize("NFC") ?? null);
      disclose(subject);
      const values = [subject, from ?? null, to ?? null, ...place, request.first + 1];
      const rows = await em.execute<(Omit<LogEntry, "at"> & { readonly at: number })[]>(
        LIST,
        values,
        "all",
        em.getLoggerContext(),
      );

      return createPage<LogEntry>({ rows: rows.map((row) => ({ ...row, at: new Date(row.at * 1000) })), request });
    }
  }

  return OfficeDisclosuresResolver;
}

async function findPerson(em: EntityManager, pseudonym: string | null, fileReference: string | null): Promise<string> {
  const [row] = await em.execute<{ pseudonym: string | null }[]>(
    FIND,
    [pseudonym, fileReference],
    "all",
    em.getLoggerContext(),
  );
  if (!row?.pseudonym) throw new NotFoundError("There is no such person in the own authority.");

  return row.pseudonym;
}

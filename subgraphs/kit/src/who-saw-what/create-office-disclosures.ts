import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { requireAssignments } from "../audit-assignment/require-assignments.js";
import { BadInputError, NotFoundError } from "../errors/errors.js";
import { camelName, type Office, pascalName } from "../mandate/office.js";
import { createPage, type Page } from "../paging/page.js";
import { PageArguments, requirePage } from "../paging/page-arguments.js";
import type { Context } from "../schema/context.js";
import { createConnection } from "../schema/create-connection.js";
import { LocalDate } from "../schema/scalars.js";
import { LOG_ENTRY_SQL, Logged, type LoggedAccess, toLogEntry } from "./create-log-entry.js";
import { placeAfter } from "./logged-place.js";

const FIND = "select find_logged_person(?, ?) as pseudonym";
const LIST = `select ${LOG_ENTRY_SQL} from list_disclosures_of(?, ?::date, ?::date, ?::timestamptz, ?::uuid, ?)`;

/** The office's log of one person for who audits it: `immigrationDisclosuresOf`, the newest entry first. */
export function createOfficeDisclosures(office: Office, LogEntry: new () => LoggedAccess): new () => object {
  const name = pascalName(office);
  const LogEntryConnection = createConnection(LogEntry, Logged, `${name}LogEntry`);

  @Resolver()
  class OfficeDisclosuresResolver {
    @Query(() => LogEntryConnection, {
      name: `${camelName(office)}DisclosuresOf`,
      nullable: true,
      description:
        "What the office's log (Übermittlungsprotokoll) still holds of one person of the audited authority, of the days that the audit assignment (Prüfauftrag) covers, the newest first. The office's data-protection officer (Datenschutzbeauftragte) and auditors. Unknown, foreign and not assigned: null with NOT_FOUND.",
    })
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
      @Ctx() context: Context,
    ): Promise<Page<LoggedAccess>> {
      if ((pseudonym == null) === (fileReference == null))
        throw new BadInputError("The log is asked by a pseudonym or by a file reference, by one of the two.");
      const request = requirePage(page);
      const place = placeAfter(request);
      const subject = await findPerson([pseudonym ?? null, fileReference?.normalize("NFC") ?? null], context);
      const { em, disclose } = context;
      disclose(subject);
      const values = [subject, from ?? null, to ?? null, ...place, request.first + 1];
      const rows = await em.execute<Row[]>(LIST, values, "all", em.getLoggerContext());

      return createPage<LoggedAccess>({ rows: rows.map(toLogEntry), request });
    }
  }

  return OfficeDisclosuresResolver;
}

type Row = Omit<LoggedAccess, "at"> & { readonly at: number };

/** Whose assignment does not hold learns why; whoever names none learns no more than of nobody. */
async function findPerson(known: readonly (string | null)[], context: Context): Promise<string> {
  const { em, viewer } = context;
  const [row] = await em.execute<{ pseudonym: string | null }[]>(FIND, [...known], "all", em.getLoggerContext());
  if (row?.pseudonym) return row.pseudonym;
  if (viewer.assignment != null) await requireAssignments(context);

  throw new NotFoundError("There is no such person in the own authority.");
}

import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { requireAssignments } from "../audit-assignment/require-assignments.js";
import { localDate } from "../calendar/calendar.js";
import { BadInputError, ForbiddenError } from "../errors/errors.js";
import { assumedSize } from "../limits/list-size.js";
import { camelName, type Office, pascalName } from "../mandate/office.js";
import type { Context } from "../schema/context.js";
import { LocalDate } from "../schema/scalars.js";
import { LOG_ENTRY_SQL, Logged, type LoggedAccess, toLogEntry } from "./create-log-entry.js";
import { type DisclosureJustification, DisclosureJustifications } from "./disclosure-justification.js";

const MOST_DRAWN = 100;
const LONGEST_SEED = 100;

const DRAW = `select ${LOG_ENTRY_SQL}, subject, justification
  from (select (drawn.entry).*, drawn.justification from draw_disclosures(?::date, ?::date, ?, ?) drawn) sample`;

/** Accesses drawn from an office's log for who audits it: `immigrationDisclosureSample`, the same for the same seed. */
export function createDisclosureSample(office: Office, LogEntry: new () => LoggedAccess): new () => object {
  const name = pascalName(office);

  @ObjectType(`${name}SampledAccess`, {
    description: `One access drawn from the log of the office ${name} (Stichprobe), and what allowed it: never a value.`,
  })
  class SampledAccess extends LogEntry {
    @Field(() => DisclosureJustifications, {
      description:
        "What allowed it, as far as the log tells (Rechtfertigung): derived from mandate, role and authority of the entry.",
    })
    @Logged
    readonly justification!: DisclosureJustification;
  }

  @Resolver()
  class DisclosureSampleResolver {
    @Query(() => [SampledAccess], {
      name: `${camelName(office)}DisclosureSample`,
      nullable: true,
      description:
        "Accesses to persons of the audited authority, drawn at random from the office's log (Stichprobe, § 22 Abs. 3 AZRG entsprechend): refused attempts are none. From days that have ended and that the audit assignment (Prüfauftrag) covers; the same seed draws the same entries, as long as the log keeps them. The office's data-protection officer and auditors.",
    })
    @assumedSize(MOST_DRAWN)
    @Logged
    async sample(
      @Arg("from", () => LocalDate, { description: "The first day." }) from: string,
      @Arg("to", () => LocalDate, { description: "The last day, before today." }) to: string,
      @Arg("n", () => Int, { description: `How many, ${MOST_DRAWN} at most.` }) n: number,
      @Arg("seed", () => String, { description: "By which they are drawn (Startwert)." }) seed: string,
      @Ctx() context: Context,
    ): Promise<readonly LoggedAccess[]> {
      if (from > to) throw new BadInputError("A sample's period ends before it begins.");
      if (to >= localDate())
        throw new BadInputError("A sample is drawn from days that have ended: its last day is before today.");
      if (n < 1 || n > MOST_DRAWN) throw new BadInputError(`A sample has 1 to ${MOST_DRAWN} entries.`);
      if (seed === "" || seed.length > LONGEST_SEED)
        throw new BadInputError(`A seed has 1 to ${LONGEST_SEED} characters.`);
      for (const period of await requireAssignments(context))
        if (from < period.from || to > period.to)
          throw new ForbiddenError(`The assignment covers the days from ${period.from} to ${period.to} alone.`);
      const { em, disclose } = context;
      const rows = await em.execute<Row[]>(DRAW, [from, to, seed, n], "all", em.getLoggerContext());

      return rows.map((row) => {
        const entry = toLogEntry(row);
        disclose(row.subject, entry);

        return entry;
      });
    }
  }

  return DisclosureSampleResolver;
}

interface Row extends Omit<LoggedAccess, "at"> {
  readonly at: number;
  readonly subject: string;
}

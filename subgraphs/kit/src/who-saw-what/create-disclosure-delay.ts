import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { addMonths, localDate } from "../calendar/calendar.js";
import type { RowClass } from "../database/loaders.js";
import { discloseFile } from "../disclosure/disclose-file.js";
import { BadInputError } from "../errors/errors.js";
import { type Office, pascalName } from "../mandate/office.js";
import type { Context } from "../schema/context.js";
import { type DataClass, data } from "../schema/data-class.js";
import { LocalDate } from "../schema/scalars.js";
import { type DelayReason, DelayReasons } from "./delay-reason.js";
import { DisclosureDelay } from "./disclosure-delay.js";

/** Longer than that no decision holds without being made anew. */
const MOST_MONTHS = 12;

interface Delaying {
  readonly files: RowClass<{ readonly id: string; readonly pseudonym: string; readonly authorityId: string }>;
  readonly dataClass: DataClass.CASE | DataClass.STATUS;
}

/** By which an office delays what the person learns of its log: `delayImmigrationDisclosures`. */
export function createDisclosureDelay(office: Office, { files, dataClass }: Delaying): new () => object {
  const Protected = data({ dataClass, basis: "§ 83 Abs. 2 SGB X, Art. 23 DSGVO", retention: "DISCLOSURE_DELAY" });

  @Resolver()
  class DisclosureDelayResolver {
    @Mutation(() => Boolean, {
      name: `delay${pascalName(office)}Disclosures`,
      description:
        "Delays what the person of an own file learns of the office's log (Aufschub der Auskunft, § 83 Abs. 2 SGB X, Art. 23 DSGVO): entries from a day on, until a day within a year. The person does not learn of the delay.",
    })
    @Protected
    async delay(
      @Arg("file", () => ID) file: string,
      @Arg("since", () => LocalDate, { description: "The first day whose entries are delayed." }) since: string,
      @Arg("until", () => LocalDate, { description: "The last day of the delay." }) until: string,
      @Arg("reason", () => DelayReasons) reason: DelayReason,
      @Ctx() context: Context,
    ): Promise<boolean> {
      const today = localDate();
      if (until < today || until > addMonths(today, MOST_MONTHS) || since > until)
        throw new BadInputError(`A delay ends today or within ${MOST_MONTHS} months, and not before it begins.`);
      const { pseudonym, authorityId } = await discloseFile(files, file, context);
      const { em, viewer } = context;
      const delay = new DisclosureDelay({ pseudonym, authorityId, since, until, reason, recordedBy: viewer.actor });
      await em.persist(delay).flush();

      return true;
    }
  }

  return DisclosureDelayResolver;
}

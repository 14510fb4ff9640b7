import { localDate } from "@kim-hub/kit/calendar";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { requirePeriod } from "@kim-hub/kit/period-input";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { ContactKind } from "../contact/contact-kind.js";
import { Aggregate } from "../data-classes.js";
import { countCases, countedCases } from "../figure/counted-cases.js";
import { FigureArguments } from "../figure/figure-arguments.js";
import { ContactCounts } from "./contact-counts.js";

interface KindRow extends CountedRow {
  readonly kind: ContactKind;
}

@Resolver()
export class ContactCountsResolver {
  @Query(() => ContactCounts, {
    nullable: true,
    description: "How many were addressed, had contact, were counselled and were accompanied in a period (Kontakte).",
  })
  @CountedFigure
  @Aggregate
  async contactCounts(
    @Args() { ags, period, provider = null }: FigureArguments,
    @Ctx() { em, control }: OfficeContext,
  ): Promise<ContactCounts> {
    const scope = { ags, provider };
    const { firstDay, lastDay } = requirePeriod(period, localDate());
    const rows = await countCases<KindRow>(em, {
      scope,
      condition: `exists (select 1 from case_contact where case_contact.case_file_id = case_management_case.id
        and contact_on between ?::date and ?::date)`,
      conditionParameters: [firstDay, lastDay],
      select: ` select kind, count(distinct case_id)::int as cases, count(distinct person)::int as persons
        from case_contact join people on people.case_id = case_contact.case_file_id
        where contact_on between ?::date and ?::date group by kind`,
      parameters: [firstDay, lastDay],
    });
    const found = new Map(rows.map(({ kind, cases, persons }) => [kind, { cases, persons }]));
    const counts = (kind: ContactKind) => found.get(kind) ?? { cases: 0, persons: 0 };
    const { ADDRESSED, CONTACT, COUNSELLED, ACCOMPANIED } = ContactKind;
    const answers = control.protect({
      counts: {
        ADDRESSED: counts(ADDRESSED),
        CONTACT: counts(CONTACT),
        COUNSELLED: counts(COUNSELLED),
        ACCOMPANIED: counts(ACCOMPANIED),
      },
    });
    const kinds = Object.values(ContactKind).map((kind) => ({ kind, reached: answers[kind] }));

    return new ContactCounts(await readDataDay(em, countedCases(scope)), kinds);
  }
}

import type { Context } from "@kim-hub/kit/context";
import { requireAssignedDays } from "@kim-hub/kit/require-assigned-days";
import type { Agreement } from "./agreement.js";
import { type RetrievalPeriod, requireRetrievalPeriod } from "./retrieval-period.js";

/** How often parts of paths were retrieved on an agreement. */
interface Retrievals {
  readonly all: number;
  /** On days on which it did not hold. */
  readonly unsound: number;
}

type Row = Retrievals & Pick<Agreement, "id">;

const COUNT = `select id, counted as "all", unsound from count_retrievals(?::jsonb, ?::date, ?::date)`;

/** One statement for however many agreements, after one for the assignment. */
export async function countRetrievals(
  agreement: Agreement,
  period: RetrievalPeriod,
  context: Context,
): Promise<Retrievals> {
  const { from, to } = requireRetrievalPeriod(period);
  const { em, loaders } = context;
  const byPeriod = `retrievals ${from} ${to}`;

  return loaders.batch(byPeriod, JSON.stringify(agreementOf(agreement)), async (agreements) => {
    await requireAssignedDays({ from, to }, context);
    const asked = `[${agreements.join(",")}]`;
    const rows = await em.execute<Row[]>(COUNT, [asked, from, to], "all", em.getLoggerContext());
    const counted = new Map(rows.map(({ id, all, unsound }) => [id, { all, unsound }]));

    return agreements.map((asJson) => counted.get(JSON.parse(asJson).id) ?? { all: 0, unsound: 0 });
  });
}

function agreementOf({ id, agency, validFrom, validTo, soundFrom, restsTo }: Agreement): object {
  return { id, agency, valid_from: validFrom, valid_to: validTo, sound_from: soundFrom, rests_to: restsTo };
}

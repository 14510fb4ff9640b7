import type { EntityManager } from "@mikro-orm/postgresql";
import type { Cube } from "./cube.js";
import { FrozenFigure } from "./frozen-figure.js";

/** Some of an answer's measures, by a name that stands for them. */
interface AnswerPart {
  readonly name: string;
  readonly includes: (measure: string) => boolean;
}

/** Who asks which cells of a figure. */
export interface Question {
  /** The field that is asked, as schema coordinate. */
  readonly coordinate: string;
  readonly cube: Cube;
  readonly territory: string;
  readonly provider: string;
  readonly toQuarter: string;
  /** What leaves of the answers; all that they show without it. */
  readonly part?: AnswerPart | undefined;
}

interface Condition {
  /** SQL over the rows of the figure's current answers, after `where … and`. */
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The session's own caller and request: what a statement could say of them is no part of it. */
const WHO = ["app.request", "app.actor", "app.role"].map((name) => `current_setting('${name}', true)`);

/**
 * Of an answer at the end of an earlier quarter only the stocks leave, as what the year began with. A stock belongs to the end of its
 * quarter, whenever the period begins; what happened belongs to each quarter of it.
 */
const CELLS = `select is_stock, jsonb_build_object('territory', territory, 'provider', provider,
      'from', case when is_stock then to_quarter else from_quarter end, 'to', to_quarter,
      'measures', jsonb_agg(measure order by measure collate "C")) as cells
    from (
      select measure, to_jsonb(measure) <@ asked.stocks as is_stock
      from jsonb_object_keys(counts) as measure
      where (asked.part is null or to_jsonb(measure) <@ asked.part)
        and (to_quarter = asked.until or to_jsonb(measure) <@ asked.openings)
    ) as shown group by is_stock`;

/**
 * The current answers of a figure that the condition names, in the order of territory and period. The statement that reads them leaves
 * which cells they are of, and to whom they went: no answer leaves without.
 */
export async function readAnswers(
  em: EntityManager,
  { coordinate, cube, territory, provider, toQuarter, part }: Question,
  { sql, parameters }: Condition,
): Promise<FrozenFigure[]> {
  const openings = (cube.openings ?? []).map(({ stock }) => stock);
  const stocks = cube.years === 0 ? [] : [...(cube.stocks ?? [])];
  const asked = [toQuarter, ...[stocks, openings].map((each) => JSON.stringify(each)), partOf(cube, part)];
  const rows = await em.execute<Record<string, unknown>[]>(
    `with answer as (
      select * from frozen_figure where figure = ? and is_current and ${sql}
    ), noted as (
      insert into figure_access (id, request_id, actor, role, authority, coordinate, figure, asked, version, cells)
      select gen_random_uuid(), ${WHO}, nullif(current_setting('app.authority', true), ''), ?, ?,
        concat_ws(' ', ?::text, ?::text, min(from_quarter) filter (where answer.to_quarter = asked.until) || '–' || asked.until, ?::text),
        max(version), jsonb_agg(cells order by territory, provider, from_quarter, is_stock)
      from answer
        cross join (select ?::text as until, ?::jsonb as stocks, ?::jsonb as openings, ?::jsonb as part) as asked
        cross join lateral (${CELLS}) as cell
      group by asked.until
    )
    select * from answer order by territory, from_quarter`,
    [cube.figure, ...parameters, coordinate, cube.figure, territory, provider, part?.name ?? null, ...asked],
    "all",
    em.getLoggerContext(),
  );

  return rows.map((row) => em.map(FrozenFigure, row));
}

/** As a list, where it is not everything. Which measures there are besides those that the cube names, the rows say. */
function partOf({ shown }: Cube, part: AnswerPart | undefined): string | null {
  return part ? JSON.stringify(shown.filter(part.includes)) : null;
}

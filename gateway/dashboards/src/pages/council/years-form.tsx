import { ParameterField } from "../queries/form/parameter-field.js";
import type { ReadParameters } from "../queries/form/parameters.js";
import { QUERY_WORDS } from "../queries/query-words.js";
import type { ShownRun } from "../queries/run/shown-run.js";

interface YearsProps extends Pick<ShownRun, "query" | "contract" | "language" | "given"> {
  readonly ags: string;
  readonly faults: ReadParameters["faults"];
}

/** Asks for the years of the inquiry. */
export function YearsForm({ ags, query, faults, ...shown }: YearsProps) {
  const words = QUERY_WORDS[shown.language];
  const parameter = query.sheet.parameters.get("years");
  const fault = faults.get("years");
  const sentence = { MISSING: words.missing, UNREADABLE: words.unreadable };

  return (
    <form class="hub-form" method="get" action={`/municipalities/${ags}`}>
      {parameter && <ParameterField {...shown} name="years" parameter={parameter} fault={fault && sentence[fault]} />}
      <div>
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{words.run}</span>
        </button>
      </div>
    </form>
  );
}

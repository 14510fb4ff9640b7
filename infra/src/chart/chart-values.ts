import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { CHART } from "./chart-folder.js";

export type Values = Readonly<Record<string, unknown>>;

const validate = new Ajv({ allErrors: false, strict: true, strictTypes: false, strictRequired: false }).compile(
  JSON.parse(readFileSync(join(CHART, "values.schema.json"), "utf8")),
);

/** The chart's values with an operator's over them, as Helm joins them; throws one sentence where the schema refuses them. */
export function readChartValues(own: Values): Values {
  const values = joinValues(parse(readFileSync(join(CHART, "values.yaml"), "utf8")), own);
  if (validate(values)) return values;
  const [{ instancePath = "", message = "", params = {} } = {}] = validate.errors ?? [];
  const { additionalProperty } = params;
  throw new Error(
    `The value ${instancePath.slice(1).replaceAll("/", ".") || "at the top"} ${message}${additionalProperty ? ` (${additionalProperty})` : ""}.`,
  );
}

/** Maps are joined, a null takes away what the chart says, and everything else counts as a whole. */
function joinValues(below: Values, above: Values): Values {
  const joined = Object.entries(above).map(([name, value]): [string, unknown] => {
    const known = below[name];

    return [name, isMap(known) && isMap(value) ? joinValues(known, value) : value];
  });

  return Object.fromEntries(
    Object.entries({ ...below, ...Object.fromEntries(joined) }).filter(([, value]) => value !== null),
  );
}

function isMap(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

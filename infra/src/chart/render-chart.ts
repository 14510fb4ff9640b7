import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as renderTemplate } from "@evertdespiegeleer/go-template";
import { parse, parseAllDocuments } from "yaml";
import { CHART } from "./chart-folder.js";
import { readChartValues, type Values } from "./chart-values.js";
import type { KubernetesObject } from "./kubernetes-object.js";

interface Release {
  /** Whether this is the release's first revision. */
  readonly isInstall?: boolean;
}

const TEMPLATES = join(CHART, "templates");
const read = (name: string) => readFileSync(join(TEMPLATES, name), "utf8");
const names = readdirSync(TEMPLATES).toSorted();
/** What Helm parses beside each template. */
const DEFINITIONS = names
  .filter((name) => name.endsWith(".tpl"))
  .map(read)
  .join("");
/** One after the other: what the engine has parsed of the definitions serves them all. */
const TEMPLATES_TEXT = names
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => `\n---\n# ${name}\n${read(name)}`)
  .join("");

/** All objects of the chart for these values, as Go's own engine renders them; a value that is not there is a fault. */
export async function renderChart(
  own: Values,
  { isInstall = true }: Release = {},
): Promise<readonly KubernetesObject[]> {
  const chart = parse(readFileSync(join(CHART, "Chart.yaml"), "utf8"));
  const data = {
    Values: readChartValues(own),
    Release: {
      Name: "kim",
      Namespace: "kim-hub",
      Service: "Helm",
      IsInstall: isInstall,
      IsUpgrade: !isInstall,
      Revision: 1,
    },
    Chart: { Name: chart.name, Version: chart.version, AppVersion: chart.appVersion },
  };
  const text = await renderTemplate(`${DEFINITIONS}${TEMPLATES_TEXT}`, data);

  return parseAllDocuments(text, { uniqueKeys: true }).flatMap((document) => {
    const [fault] = [...document.errors, ...document.warnings];
    if (fault) throw new Error(`The chart renders what is no YAML: ${fault.message}`);

    return document.toJS() ?? [];
  });
}

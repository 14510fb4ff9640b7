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

/** The text of one template for these values, as Go's own engine renders it; a value that is not there is a fault. */
export function renderFile(name: string, own: Values, { isInstall = true }: Release = {}): Promise<string> {
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

  return renderTemplate(`${DEFINITIONS}${read(name)}`, data);
}

/** All objects of the chart for these values. */
export async function renderChart(own: Values, release: Release = {}): Promise<readonly KubernetesObject[]> {
  const objects: KubernetesObject[] = [];
  for (const name of names.filter((each) => each.endsWith(".yaml"))) {
    for (const document of parseAllDocuments(await renderFile(name, own, release), { uniqueKeys: true })) {
      const [fault] = [...document.errors, ...document.warnings];
      if (fault) throw new Error(`${name} renders what is no YAML: ${fault.message}`);
      if (document.contents !== null) objects.push(document.toJS());
    }
  }

  return objects;
}

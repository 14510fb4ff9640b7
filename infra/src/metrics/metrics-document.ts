import type { ServedMetric } from "./list-metrics.js";

export const METRICS_DOCUMENT = "infra/observability/METRICS.md";

const BEGIN = "<!-- begin: written by npm run metrics -- --write -->";
const END = "<!-- end -->";

/** The document with the table of these metrics between its markers in place of the one that it has. */
export function withMetrics(document: string, metrics: readonly ServedMetric[]): string {
  const [before, rest = ""] = document.split(BEGIN);
  const [, after] = rest.split(END);
  if (after === undefined) throw new Error(`${METRICS_DOCUMENT} lacks the lines "${BEGIN}" and "${END}".`);

  return `${before}${BEGIN}\n\n${renderMetrics(metrics)}\n\n${END}${after}`;
}

export function renderMetrics(metrics: readonly ServedMetric[]): string {
  const cells = metrics.map(({ name, type, labels = [], servedBy, help }) => [
    `\`${name}\``,
    type,
    labels.map((label) => `\`${label}\``).join(", "),
    servedBy.join(", "),
    help,
  ]);

  return [["metric", "type", "labels", "served by", "what"], Array(5).fill("---"), ...cells]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

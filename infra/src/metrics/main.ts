import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listObservabilityTemplates } from "../chart/observability-templates.js";
import { ROOT } from "../installation/root.js";
import { listMetrics } from "./list-metrics.js";
import { METRICS_DOCUMENT, renderMetrics, withMetrics } from "./metrics-document.js";

const [wish] = process.argv.slice(2);
try {
  const metrics = listMetrics();
  const file = join(ROOT, METRICS_DOCUMENT);
  if (wish === "--write") {
    writeFileSync(file, withMetrics(readFileSync(file, "utf8"), metrics));
    for (const [template, text] of Object.entries(listObservabilityTemplates())) writeFileSync(template, text);
  } else if (wish === undefined) process.stdout.write(`${renderMetrics(metrics)}\n`);
  else {
    process.stderr.write(
      `There is no ${wish}; --write writes ${METRICS_DOCUMENT} and what the chart holds of this folder.\n`,
    );
    process.exitCode = 2;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

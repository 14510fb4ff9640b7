/** The chart's templates that hold the alert rules and the dashboard as they are in infra/observability, which no template can read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";
import { CHART } from "./chart-folder.js";

const OBSERVABILITY = join(ROOT, "infra/observability");
const read = (name: string) => readFileSync(join(OBSERVABILITY, name), "utf8");

/** By file, what it must hold. */
export function listObservabilityTemplates(): Readonly<Record<string, string>> {
  return {
    [join(CHART, "templates/prometheus-rule.yaml")]: renderTemplate({
      source: "alert-rules.yaml",
      condition: ".Values.metrics.rules",
      head: "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule",
      labels: "",
      body: `spec:\n${verbatim(indent(read("alert-rules.yaml")))}`,
    }),
    [join(CHART, "templates/grafana-dashboard.yaml")]: renderTemplate({
      source: "grafana-dashboard.json",
      condition: ".Values.metrics.dashboard.enabled",
      head: "apiVersion: v1\nkind: ConfigMap",
      labels:
        '{{ range $name, $value := .Values.metrics.dashboard.labels }}, {{ $name }}: {{ printf "%q" $value }}{{ end }}',
      body: `data:\n${verbatim(`  kim-hub.json: '${JSON.stringify(JSON.parse(read("grafana-dashboard.json"))).replaceAll("'", "''")}'`)}`,
    }),
  };
}

interface Template {
  readonly source: string;
  readonly condition: string;
  readonly head: string;
  readonly labels: string;
  readonly body: string;
}

function renderTemplate({ source, condition, head, labels, body }: Template): string {
  return `{{- /* npm run metrics -- --write writes this file from infra/observability/${source}. */ -}}
{{- if .Values.metrics.enabled }}
{{- if ${condition} }}
---
${head}
metadata:
  name: {{ .Release.Name }}-${head.endsWith("ConfigMap") ? "dashboard" : "alerts"}
  labels: { {{ template "kim-hub.labels" . }}${labels} }
${body}
{{- end }}
{{- end }}
`;
}

/** A text in which the engine looks for nothing: Prometheus and Grafana write names in double braces, too. */
function verbatim(text: string): string {
  if (text.includes("`")) throw new Error("The rules and the dashboard hold no backtick: Go's raw strings end at one.");

  return `{{ \`${text}\` }}`;
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, "  ");
}

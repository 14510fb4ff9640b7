import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ERROR_STATUS } from "@kim-hub/kit/errors";
import { collectDefaultMetrics, Registry } from "prom-client";
import { parse } from "yaml";
import { ROOT } from "../installation/root.js";
import { listMetrics } from "./list-metrics.js";
import { METRICS_DOCUMENT, withMetrics } from "./metrics-document.js";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const metrics = listMetrics();
/** As a series of each is named. */
const series = new Map(
  metrics.flatMap(({ name, type, labels = [] }) =>
    (type === "histogram" ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name]).map((one) => [one, labels]),
  ),
);
const dashboard = JSON.parse(read("infra/observability/grafana-dashboard.json"));
const rules: { groups: readonly { rules: readonly Rule[] }[] } = parse(read("infra/observability/alert-rules.yaml"));
const alerts = rules.groups.flatMap((group) => group.rules);

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}

const panels: readonly Panel[] = dashboard.panels;
const shown = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
const expressions = [...shown, ...alerts.map(({ expr }) => expr)];
const OWN = /\bkim_hub_\w+/g;
const FOREIGN = /\b(?:process|nodejs)_\w+/g;
const namesIn = (texts: readonly string[], pattern: RegExp) =>
  new Set(texts.flatMap((text) => text.match(pattern) ?? []));

test("METRICS.md holds the metrics that the processes declare; npm run metrics -- --write writes it", () => {
  const document = read(METRICS_DOCUMENT);

  expect(withMetrics(document, metrics)).toBe(document);
});

test("every metric is named after the hub, has its unit last, and says what it is in a sentence", () => {
  for (const { name, type, help } of metrics) {
    expect(name).toMatch(/^kim_hub(_[a-z]+)+$/);
    expect({ name, isTotal: name.endsWith("_total") }).toEqual({ name, isTotal: type === "counter" });
    if (type === "histogram") expect(name).toMatch(/_seconds$/);
    expect(help).toMatch(/^[A-Z].*\.$/);
  }
});

test("the dashboard and the rules name no series of the hub that no process has", () => {
  expect([...namesIn(expressions, OWN)].filter((name) => !series.has(name))).toEqual([]);
});

test("the dashboard shows every metric of the hub", () => {
  const named = namesIn(shown, OWN);
  const isShown = ({ name }: { readonly name: string }) => named.has(name) || named.has(`${name}_bucket`);

  expect(metrics.filter((metric) => !isShown(metric)).map(({ name }) => name)).toEqual([]);
});

test("what they name of Node.js the library has", () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const known = registry.getMetricsAsArray().map(({ name }) => name);

  expect([...namesIn(expressions, FOREIGN)].filter((name) => !known.includes(name))).toEqual([]);
});

test("a label by which they select or group is one of a series in the same expression", () => {
  for (const expression of expressions) {
    const known = new Set([
      "service",
      "le",
      ...[...namesIn([expression], OWN)].flatMap((name) => series.get(name) ?? []),
    ]);
    const grouped = [...expression.matchAll(/\b(?:by|ignoring|on) \(([^)]*)\)/g)].flatMap(([, of = ""]) =>
      of.split(/, */),
    );
    const selected = [...expression.matchAll(/\{([^}]*)\}/g)].flatMap(([, of = ""]) =>
      [...of.matchAll(/(\w+) *(?:=~|!~|!=|=)/g)].map(([, label = ""]) => label),
    );

    expect([...grouped, ...selected].filter((label) => !known.has(label))).toEqual([]);
  }
});

test("an outcome that a rule waits for is a code of the closed list", () => {
  const waited = alerts.flatMap(({ expr }) =>
    [...expr.matchAll(/outcome=~"([^"]+)"/g)].flatMap(([, codes = ""]) => codes.split("|")),
  );

  expect(waited.length).toBeGreaterThan(0);
  expect(waited.filter((code) => !Object.hasOwn(ERROR_STATUS, code))).toEqual([]);
});

test("each rule has a name of its own, says how grave it is, what happens and what to do", () => {
  expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
  for (const { labels, annotations } of alerts) {
    expect(["critical", "warning"]).toContain(labels.severity);
    expect(annotations.summary).toMatch(/\.$/);
    expect(annotations.description).toMatch(/\.$/);
  }
});

test("each panel asks for something, and panels have ids of their own", () => {
  const ids = dashboard.panels.map(({ id }: { id: number }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { type, title, targets = [] } of panels) {
    expect(title).not.toBe("");
    expect(targets.length > 0).toBe(type !== "row");
  }
});

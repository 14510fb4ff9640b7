import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { ROOT } from "../installation/root.js";
import { EXAMPLES } from "./chart-folder.js";
import { readChartValues } from "./chart-values.js";
import { type KubernetesObject, listPods } from "./kubernetes-object.js";
import { listObservabilityTemplates } from "./observability-templates.js";
import { isReachable } from "./reachability.js";
import { renderChart } from "./render-chart.js";
import { listFaults } from "./validate-object.js";

const read = (name: string) => parse(readFileSync(join(EXAMPLES, `${name}.yaml`), "utf8"));
const cases = await Promise.all(
  ["whole-hub", "one-office", "hub-side"].flatMap((name) => [
    renderChart(read(name)).then((objects) => [`${name}, installed`, objects] as const),
    renderChart(read(name), { isInstall: false }).then((objects) => [`${name}, upgraded`, objects] as const),
  ]),
);
const ofKind = (objects: readonly KubernetesObject[], ...kinds: readonly string[]) =>
  objects.filter(({ kind }) => kinds.includes(kind));
const containersOf = ({ spec }: { readonly spec: ReturnType<typeof listPods>[number]["spec"] }) => [
  ...(spec.initContainers ?? []),
  ...spec.containers,
];

test.each(cases)(
  "%s: each object is as Kubernetes' schema of its kind says, and sets nothing that it does not know",
  (_name, objects) => {
    expect(objects.length).toBeGreaterThan(10);
    expect(objects.flatMap(listFaults)).toEqual([]);
  },
);

test("a property that a schema does not know is a fault, and a wrong value", () => {
  const policy = {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: { name: "one" },
    spec: { maxUnavailable: 1 },
  };

  expect(listFaults(policy)).toEqual([]);
  expect(listFaults({ ...policy, spec: { maxUnavailible: 1 } })).toEqual([
    "PodDisruptionBudget: spec.maxUnavailible is unknown",
  ]);
  expect(listFaults({ ...policy, spec: { maxUnavailable: [] } })).toHaveLength(1);
  expect(listFaults({ apiVersion: "v9", kind: "Nothing" })).toEqual(["v9 Nothing is a kind without schema"]);
});

test.each(cases)("%s: no two objects have one name", (_name, objects) => {
  const names = objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`);

  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

test.each(cases)(
  "%s: every pod runs as nobody, changes nothing of its own and has no token of the cluster",
  (_name, objects) => {
    for (const { spec } of listPods(objects)) {
      expect(spec.securityContext).toMatchObject({
        ...{ runAsNonRoot: true, runAsUser: 65532, fsGroup: 65532 },
        seccompProfile: { type: "RuntimeDefault" },
      });
      expect(spec.automountServiceAccountToken).toBe(false);
      for (const container of containersOf({ spec })) {
        expect(container.securityContext).toEqual({
          ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, runAsNonRoot: true, privileged: false },
          capabilities: { drop: ["ALL"] },
        });
        expect(container.volumeMounts).toContainEqual({ name: "tmp", mountPath: "/tmp" });
      }
    }
    expect(ofKind(objects, "ServiceAccount").every((account) => account.automountServiceAccountToken === false)).toBe(
      true,
    );
  },
);

test.each(cases)("%s: memory has a limit, the processor none", (_name, objects) => {
  const limits = listPods(objects).flatMap((pod) =>
    containersOf(pod).map(({ resources }) => Object.keys(resources.limits)),
  );

  expect(limits.filter((names) => names.join() !== "memory")).toEqual([]);
});

test.each(cases)("%s: every service is watched by three probes and has a budget for disruptions", (_name, objects) => {
  const budgets = ofKind(objects, "PodDisruptionBudget").map(
    ({ spec }) => spec.selector.matchLabels["app.kubernetes.io/component"],
  );
  const services = ofKind(objects, "Deployment", "StatefulSet");

  expect(services.length).toBeGreaterThan(0);
  for (const service of services) {
    expect(budgets).toContain(service.metadata.labels?.["app.kubernetes.io/component"]);
    for (const { startupProbe, livenessProbe, readinessProbe } of service.spec.template.spec.containers)
      for (const probe of [startupProbe, livenessProbe, readinessProbe])
        expect(probe.httpGet ?? probe.tcpSocket).toBeTruthy();
    expect(service.spec.template.spec.topologySpreadConstraints.length).toBeGreaterThan(0);
  }
});

test.each(cases)("%s: each selector takes the labels of its own pods", (_name, objects) => {
  for (const { spec } of ofKind(objects, "Deployment", "StatefulSet"))
    expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
});

test.each(cases)("%s: a secret is a file that not everybody may read, and never a variable", (_name, objects) => {
  for (const { spec } of listPods(objects)) {
    for (const { secret } of spec.volumes) if (secret) expect(secret.defaultMode).toBe(0o440);
    for (const { env } of containersOf({ spec }))
      for (const variable of env) expect(Object.keys(variable)).toEqual(["name", "value"]);
  }
});

test.each(cases)("%s: one keeper keeps a request log, whatever becomes of its machine", (_name, objects) => {
  const keepers = ofKind(objects, "Deployment", "StatefulSet").filter(({ spec }) =>
    spec.template.spec.containers.some(
      ({ args }: { args: readonly string[] }) => args.join(" ") === "start gateway-log",
    ),
  );
  const gateways = ofKind(objects, "Deployment", "StatefulSet").filter(
    ({ metadata }) => metadata.name === "kim-gateway",
  );

  expect(keepers.map(({ kind, spec }) => [kind, spec.replicas])).toEqual(gateways.map(() => ["StatefulSet", 1]));
});

test.each(cases)(
  "%s: each database is of one unit, is followed by two, and is asked through a pooler that lends it by the transaction",
  (_name, objects) => {
    const poolers = ofKind(objects, "Pooler");
    for (const { metadata, spec } of ofKind(objects, "Cluster")) {
      expect(spec.instances).toBe(3);
      expect(
        spec.managed.roles.every(
          (role: { bypassrls: boolean; superuser: boolean }) => !role.bypassrls && !role.superuser,
        ),
      ).toBe(true);
      expect(spec.postgresql.parameters.log_min_messages).toBe("fatal");
      expect(
        poolers
          .filter((pooler) => pooler.spec.cluster.name === metadata.name)
          .map((pooler) => pooler.spec.pgbouncer.poolMode),
      ).toEqual(["transaction"]);
    }
  },
);

test.each(cases)(
  "%s: kubelet asks each service at the paths that it has for this, and waits until it has drained",
  (_name, objects) => {
    for (const { spec } of ofKind(objects, "Deployment", "StatefulSet")) {
      const pod = spec.template.spec;
      for (const { name, env, startupProbe, livenessProbe, readinessProbe } of pod.containers) {
        expect([startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet.path)).toEqual([
          "/live",
          "/live",
          "/ready",
        ]);
        // The gateway's own door needs no certificate; all others ask kubelet for one, which has none.
        expect(new Set([startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet.port))).toEqual(
          new Set([{ gateway: "http", "gateway-log": "log-metrics" }[name as string] ?? "metrics"]),
        );
        const drain = env.find(({ name }: { name: string }) => name === "DRAIN_SECONDS");
        expect(Number(drain.value)).toBeGreaterThan(0);
        expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(Number(drain.value) + 30);
      }
    }
  },
);

const observed = await renderChart(
  joined(read("whole-hub"), {
    tls: { enabled: false },
    metrics: { enabled: true, podMonitor: true, rules: true, dashboard: { enabled: true } },
  }),
);

test("with metrics each object is as its schema says, rules and dashboard too", () => {
  expect(observed.flatMap(listFaults)).toEqual([]);
  expect(ofKind(observed, "PodMonitor", "PrometheusRule").map(({ kind }) => kind)).toEqual([
    "PodMonitor",
    "PrometheusRule",
  ]);
});

test("each service serves its metrics at a port of its own that the monitor names, and policies let Prometheus alone come", () => {
  const [monitor] = ofKind(observed, "PodMonitor");
  const scraped = monitor?.spec.podMetricsEndpoints.map(({ port }: { port: string }) => port);
  for (const { labels, spec } of listPods(ofKind(observed, "Deployment", "StatefulSet"))) {
    const ports = spec.containers.flatMap(({ ports: each }: { ports: readonly { name: string }[] }) => each);
    expect(new Set(ports.map(({ containerPort }: { containerPort: number }) => containerPort)).size).toBe(ports.length);
    for (const { env, ports: own } of spec.containers) {
      const given = Object.fromEntries(env.map(({ name, value }: { name: string; value: string }) => [name, value]));
      const port = own.find(({ name }: { name: string }) => scraped.includes(name));
      expect([given.METRICS_HOST, given.METRICS_PORT]).toEqual(["0.0.0.0", String(port.containerPort)]);
      const way = { to: { namespace: "kim-hub", labels }, port: port.containerPort, namespace: "kim-hub" };
      const policies = ofKind(observed, "NetworkPolicy");
      const prometheus = { namespace: "monitoring", labels: { "app.kubernetes.io/name": "prometheus" } };
      expect(isReachable(policies, { ...way, from: prometheus })).toBe(true);
      expect(isReachable(policies, { ...way, from: { namespace: "monitoring", labels: {} } })).toBe(false);
    }
  }
});

test("the chart holds the alert rules and the dashboard as they are; npm run metrics -- --write writes them", () => {
  for (const [file, text] of Object.entries(listObservabilityTemplates()))
    expect(readFileSync(file, "utf8")).toBe(text);
  const [rules] = ofKind(observed, "PrometheusRule");
  const [dashboard] = ofKind(observed, "ConfigMap");

  expect(rules?.spec).toEqual(parse(readFileSync(join(ROOT, "infra/observability/alert-rules.yaml"), "utf8")));
  expect(JSON.parse(Object(dashboard).data["kim-hub.json"])).toEqual(
    JSON.parse(readFileSync(join(ROOT, "infra/observability/grafana-dashboard.json"), "utf8")),
  );
});

const [, whole] = cases[0] ?? [];

test("the superuser of a database is there for its first provision alone", () => {
  const access = cases.map(([name, objects]) => [
    name,
    ofKind(objects, "Cluster").map(({ spec }) => spec.enableSuperuserAccess),
  ]);

  for (const [name, each] of access) expect(new Set(each)).toEqual(new Set([String(name).endsWith("installed")]));
  expect(whole?.length).toBeGreaterThan(0);
});

test.each<readonly [what: string, example: string, values: Readonly<Record<string, unknown>>, says: RegExp]>([
  ["no issuer", "whole-hub", { oidc: { issuer: "" } }, /^The value oidc\.issuer must match pattern/],
  [
    "an issuer over http",
    "whole-hub",
    { oidc: { issuer: "http://login.example" } },
    /^The value oidc\.issuer must match pattern/,
  ],
  [
    "a word that the chart does not know",
    "whole-hub",
    { gatway: {} },
    /^The value at the top must NOT have additional properties \(gatway\)\.$/,
  ],
  [
    "two pods over a volume of one machine",
    "whole-hub",
    { gateway: { replicas: 2, pages: { enabled: false } } },
    /^The value gateway\.log\.volume\.accessMode must be equal to constant/,
  ],
  [
    "pages of many pods",
    "hub-side",
    { gateway: { pages: { enabled: true, origin: "https://hub.example", contact: "a@hub.example" } } },
    /^The value gateway\.pages\.enabled must be equal to constant/,
  ],
  [
    "a secret among the settings",
    "whole-hub",
    { gateway: { settings: { SESSION_KEY: "x" } } },
    /^The value gateway\.settings /,
  ],
  [
    "a door for the whole world",
    "one-office",
    { network: { remoteKeepers: { cidrs: ["0.0.0.0/0"] } } },
    /^The value network\.remoteKeepers\.cidrs\.0 must NOT be valid\.$/,
  ],
  [
    "a balancer without networks that may come",
    "one-office",
    { subgraphs: { immigration: { service: { type: "LoadBalancer", from: [] } } } },
    /^The value subgraphs\.immigration\.service\.from must NOT have fewer than 1 items\.$/,
  ],
  [
    "a unit whose keys nobody names",
    "one-office",
    { subgraphs: { immigration: { secretName: null } } },
    /^The value subgraphs\.immigration\.secretName must be string\.$/,
  ],
  [
    "no limit of memory",
    "one-office",
    { subgraphDefaults: { resources: { limits: { memory: null } } } },
    /^The value subgraphDefaults\.resources\.limits must have required property 'memory'/,
  ],
  [
    "an unreadable number",
    "one-office",
    { subgraphDefaults: { replicas: "two" } },
    /^The value subgraphDefaults\.replicas must be integer/,
  ],
])("%s is refused in one sentence", (_what, example, values, says) => {
  expect(() => readChartValues(joined(read(example), values))).toThrow(says);
});

/** As a second file of values over the first. */
function joined(below: Record<string, unknown>, above: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

  return Object.fromEntries([
    ...Object.entries(below),
    ...Object.entries(above).map(([name, value]) => [
      name,
      isMap(value) && isMap(below[name]) ? joined(below[name], value) : value,
    ]),
  ]);
}

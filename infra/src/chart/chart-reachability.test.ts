import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { EXAMPLES } from "./chart-folder.js";
import { listPods } from "./kubernetes-object.js";
import { databasePods, isReachable, type Place } from "./reachability.js";
import { renderChart } from "./render-chart.js";

const NAMESPACE = "kim-hub";
const PORTS = [53, 443, 5432, 6443, 8000, 8443, 8444, 9464];
const OUTSIDE: Readonly<Record<string, Place>> = {
  dns: { namespace: "kube-system", labels: { "k8s-app": "kube-dns" } },
  door: { namespace: "ingress-nginx", labels: { "app.kubernetes.io/name": "ingress-nginx" } },
  monitoring: { namespace: "monitoring", labels: { "app.kubernetes.io/name": "prometheus" } },
  "database operator": { namespace: "cnpg-system", labels: { "app.kubernetes.io/name": "cloudnative-pg" } },
  "somebody else's pod": { namespace: NAMESPACE, labels: { app: "other" } },
  "somebody else's namespace": { namespace: "default", labels: { "app.kubernetes.io/name": "kim-hub" } },
  "identity provider": { cidr: "192.0.2.20/32" },
  "cluster's API": { cidr: "192.0.2.1/32" },
  "object store": { cidr: "192.0.2.30/32" },
  "hub's network": { cidr: "198.51.100.0/28" },
  "offices' network": { cidr: "203.0.113.0/24" },
  "an office's address": { cidr: "203.0.113.20/32" },
  "database server": { cidr: "192.0.2.40/32" },
  world: { cidr: "0.0.0.0/0" },
};

/** Every connection that the policies of an example leave open, where a pod of it begins or ends it. */
async function listOpenings(example: string): Promise<readonly string[]> {
  const objects = await renderChart(parse(readFileSync(join(EXAMPLES, `${example}.yaml`), "utf8")));
  const policies = objects.filter(({ kind }) => kind === "NetworkPolicy");
  const component = "app.kubernetes.io/component";
  const own = new Map<string, Place>([
    ...listPods(objects).map(({ labels }): [string, Place] => [
      labels[component] ?? "",
      { namespace: NAMESPACE, labels },
    ]),
    ...databasePods(objects).map(({ name, labels }): [string, Place] => [
      name.replace(/^kim-/, ""),
      { namespace: NAMESPACE, labels },
    ]),
  ]);
  const all = new Map([...own, ...Object.entries(OUTSIDE)]);
  const openings: string[] = [];
  for (const [from, source] of all)
    for (const [to, target] of all) {
      if (!own.has(from) && !own.has(to)) continue;
      for (const port of PORTS)
        if (isReachable(policies, { from: source, to: target, port, namespace: NAMESPACE }))
          openings.push(`${from} → ${to}:${port}`);
    }

  return openings;
}

const UNITS = ["case-management", "immigration", "ki-strategy", "naturalisation", "trust-centre"];

test("in the whole hub the gateway reaches the subgraphs, a subgraph its own database, and keepers of logs each other; nothing else is open", async () => {
  const services = ["gateway", ...UNITS];
  const expected = [
    "door → gateway:8443",
    ...services.flatMap((name) => [`${name} → dns:53`, `${name} → identity provider:443`]),
    ...UNITS.map((unit) => `gateway → ${unit}:8443`),
    // The keepers of the logs cosign each other's checkpoints.
    ...UNITS.flatMap((unit) =>
      UNITS.map((other) => `${unit} → ${other}:8443`).filter((each) => each !== `${unit} → ${unit}:8443`),
    ),
    ...UNITS.map((unit) => `${unit} → gateway:8444`),
    ...UNITS.flatMap((unit) => [
      `${unit} → ${unit}-pooler:5432`,
      `${unit}-pooler → ${unit}-db:5432`,
      `${unit}-job → ${unit}-db:5432`,
      `${unit}-db → ${unit}-db:5432`,
      `database operator → ${unit}-db:5432`,
      `database operator → ${unit}-db:8000`,
      ...["pooler", "job", "db"].map((part) => `${unit}-${part} → dns:53`),
      ...["pooler", "db"].map((part) => `${unit}-${part} → cluster's API:6443`),
      `${unit}-db → object store:443`,
    ]),
  ];

  expect((await listOpenings("whole-hub")).toSorted()).toEqual(expected.toSorted());
});

test("an office alone is reached by the hub's network, and reaches its own database, its witnesses and the identity provider", async () => {
  expect(
    (await listOpenings("one-office")).filter((opening) => /(?:^| )immigration(?::| )/.test(opening)).toSorted(),
  ).toEqual(
    [
      "hub's network → immigration:8443",
      "immigration → dns:53",
      "immigration → hub's network:443",
      "immigration → identity provider:443",
      "immigration → immigration-pooler:5432",
    ].toSorted(),
  );
});

test("on the hub's side the gateway reaches the offices' addresses, and the keeper of its log is apart", async () => {
  const openings = await listOpenings("hub-side");

  expect(openings.filter((opening) => /(?:^| )gateway(?::| )/.test(opening)).toSorted()).toEqual(
    [
      "door → gateway:8443",
      "gateway → an office's address:443",
      "gateway → dns:53",
      "gateway → identity provider:443",
      "gateway → ki-strategy:8443",
      "gateway → trust-centre:8443",
    ].toSorted(),
  );
  expect(openings.filter((opening) => /(?:^| )gateway-log(?::| )/.test(opening)).toSorted()).toEqual(
    [
      "gateway-log → dns:53",
      "gateway-log → ki-strategy:8443",
      "gateway-log → offices' network:443",
      "gateway-log → offices' network:8443",
      "gateway-log → trust-centre:8443",
      "ki-strategy → gateway-log:8444",
      "offices' network → gateway-log:8444",
      "trust-centre → gateway-log:8444",
    ].toSorted(),
  );
  expect(openings).toContain("trust-centre → database server:5432");
  expect(openings).not.toContain("ki-strategy → database server:5432");
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SUBGRAPHS, type SubgraphName, variableSuffix } from "@kim-hub/offices/subgraphs";
import { parse } from "yaml";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

export function databaseOf(unit: SubgraphName, run: string): string {
  return `chart_${run}_${unit.replaceAll("-", "_")}`;
}

/** As an operator writes them, with plain HTTP on this machine's own address. */
export function valuesOf(units: readonly SubgraphName[], run: string) {
  const example = parse(readFileSync(join(ROOT, "infra/helm/examples/whole-hub.yaml"), "utf8"));
  const { hostname, port } = new URL(process.env.TEST_POSTGRES_URL ?? "");
  const external = { host: hostname, port: Number(port), cidrs: ["192.0.2.40/32"], superuserSecret: "superuser" };
  const settings = { PLAIN_HTTP_HOSTS: "127.0.0.1" };
  const subgraphs = units.map((unit) => {
    const { backup: _, ...database } = example.subgraphs[unit].database;

    return [unit, { ...example.subgraphs[unit], database: { ...database, name: databaseOf(unit, run), external } }];
  });
  const remoteSubgraphs = SUBGRAPHS.filter((name) => !units.includes(name)).map((name) => ({
    ...{ variable: variableSuffix(name), url: `https://${name}.invalid/graphql` },
    ...{ cidrs: ["203.0.113.10/32"], port: 443 },
  }));
  const { pages, trustedProxies } = example.gateway;

  return {
    ...{ oidc: example.oidc, network: example.network, tls: { enabled: false }, metrics: { enabled: true } },
    process: { drainSeconds: 5 },
    subgraphDefaults: { settings },
    // Planning ahead costs seconds and changes nothing here.
    gateway: {
      ...{ pages, trustedProxies, remoteSubgraphs, log: { settings } },
      settings: { ...settings, PLAN_AHEAD: "false" },
    },
    subgraphs: Object.fromEntries(subgraphs),
  };
}

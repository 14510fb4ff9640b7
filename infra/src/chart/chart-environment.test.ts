import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { type Environment, Settings } from "@kim-hub/kit/config";
import { findOffice, receivesFrom } from "@kim-hub/offices/office-names";
import { SUBGRAPHS, type SubgraphName, variableSuffix } from "@kim-hub/offices/subgraphs";
import { parse } from "yaml";
import { readOwnerUrl, readProvisionUrls } from "../commands/database/office-database.js";
import { readInEveryWay } from "../installation/read-in-every-way.js";
import { databaseName } from "../installation/subgraphs.js";
import { PROCESSES } from "../settings/processes.js";
import { EXAMPLES } from "./chart-folder.js";
import { listPods } from "./kubernetes-object.js";
import { renderChart } from "./render-chart.js";

const SERVICES = [...SUBGRAPHS, "gateway", "gateway-log"];
/** Read by Node.js or by every service, beside its settings. */
const READ_BY_ALL = ["NODE_ENV", "NODE_OPTIONS"];
const NO_FILE = /names (?:no file that can be read|a file that cannot be read: \/etc\/kim-hub\/.*)$/;
/** Another subgraph may be named than those of this hub. */
const SUBGRAPH_URL = /^SUBGRAPH_URL_/;

const example = parse(readFileSync(join(EXAMPLES, "whole-hub.yaml"), "utf8"));
/** The example with each unit that there is, also one that was added since. */
const values = {
  ...example,
  subgraphs: Object.fromEntries(SUBGRAPHS.map((name) => [name, { ...blockOf(name), ...example.subgraphs[name] }])),
};

/** As an operator writes it of a unit. */
function blockOf(name: SubgraphName) {
  const office = findOffice(name);
  const from = office && receivesFrom(office);
  const database = { name: databaseName(name), applicationSecret: `${name}-application`, ownerSecret: `${name}-owner` };

  return {
    ...{ variable: variableSuffix(name), secretName: `kim-hub-${name}`, database },
    ...(office && { office }),
    ...(from && { receivesFrom: from }),
  };
}

const offices = SUBGRAPHS.flatMap((name) => findOffice(name) ?? []);
values.subgraphs["trust-centre"].mandatesFor = offices;
const METRICS = { metrics: { enabled: true, podMonitor: true, rules: true } };
const TRACES = {
  traces: { url: "https://collector.example/v1/traces", to: [{ ipBlock: { cidr: "192.0.2.50/32" } }], port: 443 },
};
values.gateway = { ...values.gateway, ...TRACES };
values.oidc = { ...values.oidc, roleNames: "kim-case-manager=CASE_MANAGER", trustCentreScope: "trust-centre" };
const installed = await renderChart({ ...values, ...METRICS });
const upgraded = await renderChart(values, { isInstall: false });
const containers = listPods(installed).flatMap(({ spec }) => spec.containers);
const environmentOf = (service: string): Record<string, string> => {
  const { env } = containers.find(({ args }: { args: readonly string[] }) => args.join(" ") === `start ${service}`);

  return Object.fromEntries(env.map(({ name, value }: { name: string; value: string }) => [name, value]));
};

test("the example says of each unit what follows from the registry", () => {
  for (const [name, block] of Object.entries(example.subgraphs)) {
    const known = SUBGRAPHS.find((subgraph) => subgraph === name);
    expect(known && block).toMatchObject(known ? blockOf(known) : {});
  }
});

/** What these functions ask for, and what they find wrong with the environment. */
function judge(readers: readonly ((environment: Environment) => unknown)[], given: Environment) {
  const asked = new Set<string>(READ_BY_ALL);
  const faults: string[] = [];
  for (const read of readers) {
    readInEveryWay(read, (name) => void asked.add(name));
    try {
      read(given);
    } catch (error) {
      faults.push(
        ...String(error)
          .replace(/^Error: The configuration is incomplete: |\.$/g, "")
          .split("; "),
      );
    }
  }

  return { asked, faults };
}

const readOwner = (environment: Environment) => {
  const settings = new Settings(environment);

  return settings.finish({ url: readOwnerUrl(settings) });
};
const READERS: Readonly<Record<string, (environment: Environment) => unknown>> = {
  provision: readProvisionUrls,
  migrate: readOwner,
  retention: readOwner,
};
const commands = [false, true].flatMap((isInstall) => (isInstall ? installed : upgraded));
const jobs = listPods(commands)
  .filter(({ owner }) => owner.kind === "Job" || owner.kind === "CronJob")
  .flatMap(({ spec }) => [...(spec.initContainers ?? []), ...spec.containers])
  // The gateway has no database.
  .filter(({ args }) => args.join(" ") !== "retention --office gateway")
  .map(({ args, env }) => [args.join(" "), args[0], env] as const);

test.each(jobs)("%s gets each setting of the command, and none that it does not read", (_line, command, env) => {
  const given = Object.fromEntries(env.map(({ name, value }: { name: string; value: string }) => [name, value]));
  const { asked, faults } = judge([READERS[command] ?? readOwner], given);

  expect(Object.keys(given).filter((name) => !asked.has(name))).toEqual([]);
  expect(faults.filter((fault) => !NO_FILE.test(fault))).toEqual([]);
});

test("each command of a job is one of kim-hub, with the arguments that it takes", () => {
  expect(new Set(jobs.map(([line]) => line))).toEqual(
    new Set(["provision", ...SUBGRAPHS.flatMap((name) => [`migrate ${name}`, `retention --office ${name}`])]),
  );
});

test.each(SERVICES)("%s gets each setting that it requires, and none that it does not read", (service) => {
  const given = environmentOf(service);
  const { asked, faults } = judge(PROCESSES[service] ?? [], given);

  expect(asked.size).toBeGreaterThan(READ_BY_ALL.length);
  expect(
    Object.keys(given).filter((name) => !asked.has(name) && !(service === "gateway" && SUBGRAPH_URL.test(name))),
  ).toEqual([]);
  // The container's keys lie in no file here: nothing else may be wrong with its settings.
  expect(faults.filter((fault) => !NO_FILE.test(fault))).toEqual([]);
});

test("the gateway knows where each subgraph is", () => {
  const given = environmentOf("gateway");

  expect(Object.keys(given).filter((name) => SUBGRAPH_URL.test(name))).toEqual(
    SUBGRAPHS.map((name) => `SUBGRAPH_URL_${variableSuffix(name)}`).toSorted(),
  );
});

test("the workers of a gateway share the memory that it may use", () => {
  const { GATEWAY_WORKERS, NODE_OPTIONS = "" } = environmentOf("gateway");

  expect(Number(GATEWAY_WORKERS) * Number(/=(\d+)$/.exec(NODE_OPTIONS)?.[1])).toBeLessThanOrEqual(80);
});

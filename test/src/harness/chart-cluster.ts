/** What Kubernetes does with the chart's pods, as processes of this machine: volumes are folders, names of services its own address. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readHubConfig } from "@kim-hub/infra/hub-config";
import { listPods, type Pod } from "@kim-hub/infra/kubernetes-object";
import { keepLogNetwork } from "@kim-hub/infra/log-network-file";
import { renderChart } from "@kim-hub/infra/render-chart";
import { keepKeys } from "@kim-hub/infra/secrets";
import { findOffice } from "@kim-hub/offices/office-names";
import { SUBGRAPHS, type SubgraphName, variableSuffix } from "@kim-hub/offices/subgraphs";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { createTemporaryFolder } from "@kim-hub/postgres/throw-away";
import { withClient } from "@kim-hub/postgres/with-client";
import { parse } from "yaml";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const KIM_HUB = join(ROOT, "infra/dist/commands/main.js");
const PATIENCE_MILLISECONDS = 240_000;
/** The keys are made as `npm start` makes its own, but for this mark of their ids, with which production refuses them. */
const DEVELOPMENT = /kim-hub-development\./g;

interface Container {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  readonly [probe: string]: unknown;
}

interface EndedContainer {
  readonly args: readonly string[];
  readonly code: number | null;
  readonly said: string;
}

export class ChartCluster {
  readonly #folder: string;
  readonly #pods: readonly Pod[];
  readonly #databases: readonly string[];
  /** By container and port of the chart, the port here. */
  readonly #ports: ReadonlyMap<string, number>;
  readonly #running: ChildProcess[] = [];

  private constructor(
    folder: string,
    parts: { pods: readonly Pod[]; databases: readonly string[]; ports: Map<string, number> },
  ) {
    this.#folder = folder;
    this.#pods = parts.pods;
    this.#databases = parts.databases;
    this.#ports = parts.ports;
  }

  /** The whole hub's example with these units here, their databases on the tests' server, and the others elsewhere. */
  static async create(units: readonly SubgraphName[]): Promise<ChartCluster> {
    const folder = await createTemporaryFolder();
    const run = randomBytes(4).toString("hex");
    const pods = listPods(await renderChart(valuesOf(units, run)));
    const ports = new Map<string, number>();
    for (const { name, ports: own = [] } of pods.flatMap(({ spec }): readonly Container[] => spec.containers))
      for (const { containerPort } of own) ports.set(`${name}:${containerPort}`, await findFreePort());
    await makeSecrets(folder, ports);

    return new ChartCluster(folder, { pods, databases: units.map((unit) => databaseOf(unit, run)), ports });
  }

  /** Runs the jobs' pods at once, in each its containers one after the other, those that prepare it first. */
  async runJobs(): Promise<readonly EndedContainer[]> {
    const jobs = this.#pods.filter(({ owner }) => owner.kind === "Job");

    return (await Promise.all(jobs.map((pod) => this.#runJob(pod)))).flat();
  }

  async #runJob(pod: Pod): Promise<readonly EndedContainer[]> {
    const ended: EndedContainer[] = [];
    for (const container of [...(pod.spec.initContainers ?? []), ...pod.spec.containers]) {
      const child = this.#spawn(pod, container);
      const [said, complaints, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), exitOf(child)]);
      ended.push({ args: container.args, code, said: said + complaints });
    }

    return ended;
  }

  /** Starts the container of this service. */
  start(service: string): RunningContainer {
    for (const pod of this.#pods)
      for (const container of pod.spec.containers as readonly Container[])
        if (container.args.join(" ") === `start ${service}`) {
          const child = this.#spawn(pod, container);
          const portOf = (name: string) => this.#portOf(container, name);

          return new RunningContainer(child, {
            container,
            portOf,
            graceSeconds: pod.spec.terminationGracePeriodSeconds,
          });
        }
    throw new Error(`The chart runs no ${service}.`);
  }

  async remove(): Promise<void> {
    for (const child of this.#running) child.kill("SIGKILL");
    rmSync(this.#folder, { recursive: true });
    await withClient(process.env.TEST_POSTGRES_URL ?? "", async (client) => {
      for (const name of this.#databases) {
        await client.query(`drop database if exists ${name} with (force)`);
        await client.query(`drop role if exists ${name}_application, ${name}_owner`);
      }
    });
  }

  /** With the container's own environment alone. */
  #spawn(pod: Pod, container: Container): ChildProcess {
    const environment = container.env.map(({ name, value }) => [name, this.#here(pod, container, { name, value })]);
    const child = spawn(process.execPath, [KIM_HUB, ...container.args], {
      cwd: "/",
      env: Object.fromEntries(environment),
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#running.push(child);

    return child;
  }

  /** A setting's value with the folders of volumes, the ports and the addresses of this machine. */
  #here(pod: Pod, container: Container, { name, value }: { readonly name: string; readonly value: string }): string {
    if (name === "HOST" || name === "METRICS_HOST") return "127.0.0.1";
    if (name === "PORT" || name === "METRICS_PORT") return String(this.#ports.get(`${container.name}:${value}`));
    const address = /^http:\/\/kim-(?<service>[-a-z]+)\.kim-hub\.svc:(?<port>\d+)(?<path>.*)$/.exec(value)?.groups;
    if (address) return `http://127.0.0.1:${this.#ports.get(`${address.service}:${address.port}`)}${address.path}`;
    const mount = container.volumeMounts.find(({ mountPath }) => value.startsWith(`${mountPath}/`));
    if (!mount) return value;

    return this.#volumeOf(pod, mount.name) + value.slice(mount.mountPath.length);
  }

  /** The folder of a pod's volume, with the files that Kubernetes lays into it, under their modes. */
  #volumeOf(pod: Pod, name: string): string {
    const { secret, configMap, persistentVolumeClaim } = pod.spec.volumes.find(
      (each: { name: string }) => each.name === name,
    );
    const folder = join(
      this.#folder,
      "volumes",
      persistentVolumeClaim?.claimName ?? `${pod.owner.metadata.name}-${name}`,
    );
    mkdirSync(folder, { recursive: true });
    const source = secret ?? configMap;
    if (!source || readdirSync(folder).length > 0) return folder;
    const from = join(this.#folder, "sources", secret?.secretName ?? configMap.name);
    for (const file of readdirSync(from))
      if (!source.items || source.items.some(({ path }: { path: string }) => path === file))
        writeFileSync(join(folder, file), readFileSync(join(from, file)), { mode: source.defaultMode });

    return folder;
  }

  #portOf({ name, ports = [] }: Container, port: string): number {
    const { containerPort } = ports.find((each) => each.name === port || each.name === `log-${port}`) ?? {};

    return this.#ports.get(`${name}:${containerPort}`) ?? 0;
  }
}

interface RunningOptions {
  readonly container: Container;
  readonly portOf: (name: string) => number;
  readonly graceSeconds: number;
}

/** A service's container that runs. */
export class RunningContainer {
  readonly #child: ChildProcess;
  readonly #options: RunningOptions;
  #said = "";

  constructor(child: ChildProcess, options: RunningOptions) {
    this.#child = child;
    this.#options = options;
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        this.#said += chunk;
      });
  }

  /** The answer's status where the probe asks; 0 while nobody answers. */
  async probe(name: string): Promise<number> {
    const { httpGet } = Object(this.#options.container[name]);
    const response = await fetch(this.#url(httpGet.port, httpGet.path)).catch(() => null);
    await response?.text();

    return response?.status ?? 0;
  }

  /** Throws what the process has said where it ends or takes too long. */
  async untilProbed(name: string): Promise<void> {
    for (const until = performance.now() + PATIENCE_MILLISECONDS; (await this.probe(name)) !== 200; await pause(100))
      if (this.#child.exitCode !== null || performance.now() > until)
        throw new Error(`${this.#options.container.name} fails its ${name}: ${this.#said}`);
  }

  /** What the container answers at this port, as soon as it listens there. */
  async fetch(port: string, path: string, body?: object): Promise<string> {
    const request = body && {
      ...{ method: "POST", headers: { "content-type": "application/json" } },
      body: JSON.stringify(body),
    };
    for (const until = performance.now() + PATIENCE_MILLISECONDS; ; await pause(100)) {
      const response = await fetch(this.#url(port, path), request).catch(() => null);
      if (response) return response.text();
      if (performance.now() > until) throw new Error(`${this.#options.container.name} does not listen at ${port}.`);
    }
  }

  /** As kubelet ends it; `drained` is what it answers meanwhile to whoever asks whether it is ready. */
  async end() {
    const from = performance.now();
    const exit = exitOf(this.#child);
    this.#child.kill("SIGTERM");
    let drained = 200;
    for (; drained === 200 && this.#child.exitCode === null; await pause(50))
      drained = await this.probe("readinessProbe");
    const code = await exit;

    return { code, drained, seconds: (performance.now() - from) / 1000, graceSeconds: this.#options.graceSeconds };
  }

  #url(port: string, path: string): string {
    return `http://127.0.0.1:${this.#options.portOf(port)}${path}`;
  }
}

function databaseOf(unit: SubgraphName, run: string): string {
  return `chart_${run}_${unit.replaceAll("-", "_")}`;
}

/** As an operator writes them, with plain HTTP on this machine's own address. */
function valuesOf(units: readonly SubgraphName[], run: string) {
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

/** What the chart's README says of each Secret and of the ConfigMap. */
async function makeSecrets(folder: string, ports: ReadonlyMap<string, number>): Promise<void> {
  const made = join(folder, "made");
  mkdirSync(made);
  const keys = await keepKeys(made);
  for (const name of readdirSync(made)) {
    const file = join(made, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(DEVELOPMENT, "chart."));
  }
  const own = [...SUBGRAPHS, "gateway-log"].flatMap((name) => {
    const port = ports.get(`${name}:${name === "gateway-log" ? 8444 : 8443}`);

    return port === undefined ? [] : [[`PORT_${name.toUpperCase().replaceAll("-", "_")}`, String(port)]];
  });
  keepLogNetwork(readHubConfig({ DATA_DIRECTORY: made, ...Object.fromEntries(own) }), keys, "2026-01-01");
  const lay = (source: string, files: readonly string[]) => {
    mkdirSync(join(folder, "sources", source), { recursive: true });
    for (const file of files) writeFileSync(join(folder, "sources", source, file), readFileSync(join(made, file)));
  };
  const secret = (name: string) => `${name}.private.json`;
  lay("kim-hub-gateway", ["envelope", "receipt", "session"].map(secret));
  lay("kim-hub-gateway-log", ["gateway-log", "gateway-witness"].map(secret));
  lay(
    "kim-hub-public",
    readdirSync(made).filter((name) => name.endsWith(".public.json") || name === "log-network.json"),
  );
  for (const name of SUBGRAPHS) {
    const office = findOffice(name);
    const ofOffice = office ? [office, `${office}-proof`, "linkage"] : [];
    const ofTrustCentre = name === "trust-centre" ? ["mandate", "linkage-code", "trust-centre"] : [];
    lay(`kim-hub-${name}`, [`${name}-log`, `${name}-witness`, ...ofOffice, ...ofTrustCentre].map(secret));
    for (const role of ["application", "owner"])
      layPassword(folder, `${name}-${role}`, randomBytes(18).toString("base64url"));
  }
  layPassword(folder, "superuser", decodeURIComponent(new URL(process.env.TEST_POSTGRES_URL ?? "").password));
}

function layPassword(folder: string, source: string, password: string): void {
  mkdirSync(join(folder, "sources", source), { recursive: true });
  writeFileSync(join(folder, "sources", source, "password"), password);
}

async function textOf(stream: ChildProcess["stdout"]): Promise<string> {
  return stream ? text(stream) : "";
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = await once(child, "exit");

  return code;
}

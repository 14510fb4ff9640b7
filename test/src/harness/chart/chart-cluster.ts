/** What Kubernetes does with the chart's pods, as processes of this machine: volumes are folders, names of services its own address. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { listPods, type Pod } from "@kim-hub/infra/kubernetes-object";
import { renderChart } from "@kim-hub/infra/render-chart";
import type { SubgraphName } from "@kim-hub/offices/subgraphs";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { createTemporaryFolder } from "@kim-hub/postgres/throw-away";
import { withClient } from "@kim-hub/postgres/with-client";
import { databaseOf, valuesOf } from "./chart-values.js";
import { laySecrets } from "./lay-secrets.js";
import { type Container, exitOf, RunningContainer } from "./running-container.js";

const KIM_HUB = fileURLToPath(new URL("../../../../infra/dist/commands/main.js", import.meta.url));
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
    await laySecrets(folder, ports);

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

async function textOf(stream: ChildProcess["stdout"]): Promise<string> {
  return stream ? text(stream) : "";
}

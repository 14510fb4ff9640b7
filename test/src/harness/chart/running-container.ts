import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MILLISECONDS = 240_000;

/** A container as the chart renders it. */
export interface Container {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  readonly [probe: string]: unknown;
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

export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = await once(child, "exit");

  return code;
}

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scanOutput } from "@kim-hub/kit/forbidden-outputs";
import { loneSettings } from "./lone-gateway.js";
import { jsonLines, type LogLine, withRequestLog } from "./request-lines.js";
import { untilFound } from "./until-found.js";

const MAIN = fileURLToPath(new URL("../../../gateway/dist/main.js", import.meta.url));

interface GatewayOptions {
  /** Another program than the gateway's own. */
  readonly main?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly commandLine?: readonly string[];
  readonly nodeOptions?: readonly string[];
  /** Keeps no log, for runs of many thousand requests. */
  readonly silent?: boolean;
}

/** The gateway's own program in a separate process, without the other services. */
export interface GatewayProcess {
  readonly url: string;
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly lines: () => readonly LogLine[];
  /** The first log line that fits; one that was written long ago fits too. */
  line(fits: (line: LogLine) => boolean): Promise<LogLine>;
  stop(): Promise<void>;
}

/** Resolves once it is ready; rejects with its output if it ends before. */
export async function startGatewayProcess(options: GatewayOptions = {}): Promise<GatewayProcess> {
  const folder = mkdtempSync(join(tmpdir(), "gateway-"));
  const settings = { ...(await loneSettings(folder)), ...options.settings };
  const child = fork(options.main ?? MAIN, options.commandLine ?? [], {
    env: { PATH: process.env.PATH, ...settings },
    execArgv: [...(options.nodeOptions ?? [])],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const keep = (before: string, chunk: string) =>
    options.silent ? `${before}${chunk}`.slice(-10_000) : before + chunk;
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      scanOutput(String(chunk), { place: "the log of the gateway", reader: null });
      printed = keep(printed, String(chunk));
    });
  const ended = once(child, "close").then(([code]): number | null => {
    rmSync(folder, { recursive: true });

    return code;
  });
  const port = await Promise.race([
    once(child, "message").then(([{ port }]) => Number(port)),
    ended.then(() => Promise.reject(new Error(printed))),
  ]);

  const lines = () => withRequestLog(jsonLines(printed), settings.REQUEST_LOG_DIRECTORY ?? "");

  return {
    url: `http://127.0.0.1:${port}/graphql`,
    process: child,
    ended,
    lines,
    line: (fits) =>
      untilFound(
        () => lines().find(fits),
        () => `The gateway has logged no such line: ${printed.slice(-2000)}`,
      ),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

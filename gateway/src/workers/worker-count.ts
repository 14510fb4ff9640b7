import { parseArgs } from "node:util";
import { Settings } from "@kim-hub/kit/config";

const MOST_WORKERS = 64;

/** The number of processes that share the port: `--workers`, else GATEWAY_WORKERS, else 1. */
export function readWorkerCount(
  commandLine: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): number {
  const { workers } = parseArgs({ args: [...commandLine], options: { workers: { type: "string" } } }).values;
  const settings = new Settings(workers === undefined ? environment : { GATEWAY_WORKERS: workers });

  return settings.finish({
    count: settings.number("GATEWAY_WORKERS", {
      fallback: 1,
      least: 1,
      most: MOST_WORKERS,
      about: "processes of the gateway that share its port; its own start takes `--workers 2`",
    }),
  }).count;
}

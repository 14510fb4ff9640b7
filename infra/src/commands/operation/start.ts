/** `kim-hub start <service>`: the service is this process itself, so that signals, memory and exit code are its own. */
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { bundleOf } from "../../bundling/bundle-places.js";
import { SERVICES, type ServiceName } from "../../installation/service-names.js";
import { nearestNames } from "../../terminal/nearest-names.js";
import { CommandError, InputError } from "../command-error.js";

export interface StartOptions {
  readonly workers?: string;
}

/** Resolves when the service is ready; one that cannot start ends this process with its sentence and exit code 1. */
export async function startService(name: string, { workers }: StartOptions): Promise<void> {
  const service = requireService(name);
  if (workers !== undefined && service !== "gateway")
    throw new InputError(`Only the gateway runs in several processes; start ${service} without --workers.`);
  const bundle = bundleOf(service);
  if (!existsSync(bundle)) throw new CommandError(`The program of ${service} is missing: ${bundle}.`, 1);

  // As if Node.js had been started with the bundle: the gateway's workers are further processes of what stands here.
  process.argv = [process.execPath, bundle, ...(workers === undefined ? [] : ["--workers", workers])];
  await import(pathToFileURL(bundle).href);
}

/** Throws one sentence that names those that there are. */
export function requireService(name: string): ServiceName {
  const service = SERVICES.find((each) => each === name);
  if (!service)
    throw new InputError(`There is no service '${name}'; there is ${nearestNames(name, SERVICES).join(", ")}.`);

  return service;
}

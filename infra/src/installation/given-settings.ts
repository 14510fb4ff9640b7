import type { Environment } from "@kim-hub/kit/config";
import { readInEveryWay } from "./read-in-every-way.js";

/** Those settings that a process reads by `read` and that the environment gives; its reader is the only list of them. */
export function givenSettings(read: (environment: Environment) => unknown, given: Environment): Record<string, string> {
  const asked = new Set<string>();
  readInEveryWay(read, (name) => void asked.add(name));

  return Object.fromEntries([...asked].flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
}

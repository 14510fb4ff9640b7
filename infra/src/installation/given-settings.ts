import type { Environment } from "@kim-hub/kit/config";

/** Those settings that a process reads by `read` and that the environment gives; its reader is the only list of them. */
export function givenSettings(read: (environment: Environment) => unknown, given: Environment): Record<string, string> {
  const asked = new Set<string>();
  const recording = new Proxy<Environment>({}, { get: (_, name) => void asked.add(String(name)) });
  try {
    read(recording);
  } catch {
    // It lacks every setting. The process itself names the missing ones when it starts.
  }

  return Object.fromEntries([...asked].flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
}

import type { Environment } from "./config.js";

/**
 * The names of the settings that a service reads, learnt from its own reader, so that nobody keeps a second list: the reader looks at
 * every name before it says what is missing.
 */
export function settingNames(read: (environment: Environment) => unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const empty: Environment = {};
  const environment = new Proxy(empty, {
    get(_target, name) {
      names.add(String(name));

      return undefined;
    },
  });
  try {
    read(environment);
  } catch {
    // Nothing is set, so something is missing; by then every name has been looked at, which a test holds.
  }

  return names;
}

/** Those of the settings in `environment` that the reader reads. */
export function settingsFor(read: (environment: Environment) => unknown, environment: Environment): Environment {
  return Object.fromEntries([...settingNames(read)].map((name) => [name, environment[name]]));
}

import type { Settings } from "./config.js";

/** How a process reads its key files again while it runs. */
export interface KeyReload {
  /** How often; 0: on SIGHUP only. */
  readonly milliseconds: number;
  /** What the file of this variable holds now, under the rules that hold at the start; throws one sentence. */
  readonly read: (name: string) => string;
}

export function readKeyReload(settings: Settings): KeyReload {
  return {
    milliseconds: settings.number("KEY_POLL_MILLISECONDS", {
      fallback: 5000,
      most: 3_600_000,
      about:
        "how often a service looks whether its key files hold other keys, which it takes over without a restart, as on SIGHUP; 0: on SIGHUP only",
    }),
    read: (name) => settings.readAgain(name),
  };
}

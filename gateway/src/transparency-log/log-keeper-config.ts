import { Settings } from "@kim-hub/kit/config";
import { type KeyReload, readKeyReload } from "@kim-hub/kit/key-reload";
import { type LogSettings, readLogSettings } from "@kim-hub/kit/log-settings";
import { type ProcessSettings, readProcessSettings } from "@kim-hub/kit/process-settings";
import { readTlsSettings, type TlsSettings } from "@kim-hub/kit/tls-settings";

/** The settings of the process that keeps the gateway's transparency log. */
export interface LogKeeperConfig {
  readonly port: number;
  readonly host: string;
  readonly requestLogDirectory: string;
  readonly transparencyLog: LogSettings;
  readonly process: ProcessSettings;
  /** By what it shows who it is to the offices' logs; null: plain HTTP. */
  readonly tls?: TlsSettings | null;
  /** How the files of its certificate are read again; without it they are read at the start alone. */
  readonly keyReload?: KeyReload;
}

export function readLogKeeperConfig(environment: Readonly<Record<string, string | undefined>>): LogKeeperConfig {
  const settings = new Settings(environment);

  return settings.finish({
    port: settings.number("PORT"),
    host: settings.text("HOST", { fallback: "127.0.0.1" }),
    requestLogDirectory: settings.text("REQUEST_LOG_DIRECTORY"),
    transparencyLog: readLogSettings(settings),
    process: readProcessSettings(settings),
    tls: readTlsSettings(settings),
    keyReload: readKeyReload(settings),
  });
}

import { Settings } from "@kim-hub/kit/config";
import { type LogSettings, readLogSettings } from "@kim-hub/kit/log-settings";
import { type ProcessSettings, readProcessSettings } from "@kim-hub/kit/process-settings";

/** The settings of the process that keeps the gateway's transparency log. */
export interface LogKeeperConfig {
  readonly port: number;
  readonly host: string;
  readonly requestLogDirectory: string;
  readonly transparencyLog: LogSettings;
  readonly process: ProcessSettings;
}

export function readLogKeeperConfig(environment: Readonly<Record<string, string | undefined>>): LogKeeperConfig {
  const settings = new Settings(environment);

  return settings.finish({
    port: settings.number("PORT"),
    host: settings.text("HOST", { fallback: "127.0.0.1" }),
    requestLogDirectory: settings.text("REQUEST_LOG_DIRECTORY"),
    transparencyLog: readLogSettings(settings),
    process: readProcessSettings(settings),
  });
}

import type { Settings } from "./config.js";
import { LOG_LEVELS } from "./log-level.js";

/** Where something listens. */
interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** What the operator of any process of the hub decides, whatever it serves. */
export interface ProcessSettings {
  /** Where Prometheus reads the metrics, apart from the door for callers; null: nowhere. */
  readonly metrics: ListenAddress | null;
  /** The collector's OTLP/HTTP address for traces; null: there are none. */
  readonly tracesUrl: string | null;
  /** How long a process that ends still serves, while `/ready` says that it is draining. */
  readonly drainSeconds: number;
}

/** Metrics and traces go nowhere, and an end waits for nobody. */
export const UNOBSERVED: ProcessSettings = { metrics: null, tracesUrl: null, drainSeconds: 0 };

const LONGEST_DRAIN_SECONDS = 600;

export function readProcessSettings(settings: Settings): ProcessSettings {
  settings.choice("LOG_LEVEL", LOG_LEVELS, {
    fallback: "info",
    about: `the least level of the lines that a process logs: ${LOG_LEVELS.map((level) => `\`${level}\``).join(", ")}. Above \`info\` stdout no longer names the requests; the request log and the disclosure logs are written at every level`,
  });
  const port = settings.number("METRICS_PORT", {
    fallback: 0,
    about:
      "where a process serves `/metrics` to Prometheus, apart from its own port; 0: nowhere. `npm start` gives the gateway this port and the others those that follow",
  });
  const host = settings.text("METRICS_HOST", {
    fallback: "127.0.0.1",
    about: "the address of `METRICS_PORT`; one that callers do not reach",
  });

  return {
    metrics: port === 0 ? null : { host, port },
    tracesUrl: readTracesUrl(settings),
    drainSeconds: settings.number("DRAIN_SECONDS", {
      fallback: 0,
      most: LONGEST_DRAIN_SECONDS,
      about:
        "how long a process that ends still serves while `/ready` answers 503, until those who send it requests have noticed; 5 behind a Kubernetes service",
    }),
  };
}

function readTracesUrl(settings: Settings): string | null {
  const given = settings.optionalText("TRACES_URL", {
    about:
      "the whole address of a collector of OpenTelemetry traces (OTLP over HTTP), e.g. `https://collector.example/v1/traces`; without it there are no traces. Give each office a collector of its own",
  });

  return given && settings.secureUrl("TRACES_URL");
}

import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** From a row that PostgreSQL has at hand to the longest run of a saved query. */
export const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

interface Described<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly Label[];
}

/** One value of a gauge: its labels and the number. */
export type Reading<Label extends string> = readonly [labels: Partial<Record<Label, string>>, value: number];

interface Gauged<Label extends string> extends Described<Label> {
  /** How the processes that share a port are taken together. */
  readonly together?: "sum" | "min" | "max";
  /** All values there are, at the time of a scrape. */
  readonly read: () => readonly Reading<Label>[] | Promise<readonly Reading<Label>[]>;
}

/** One metric as the manual lists it. */
export interface MetricDescription extends Described<string> {
  readonly type: "counter" | "gauge" | "histogram";
}

/** The metrics of one process; each line carries the name of its service. */
export class Metrics {
  readonly registry = new Registry();
  readonly #described: MetricDescription[] = [];

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
  }

  /** All metrics of the hub's own, in the order in which they were added. */
  list(): readonly MetricDescription[] {
    return this.#described;
  }

  counter<Label extends string = never>({ name, help, labels = [] }: Described<Label>): Counter<Label> {
    this.#described.push({ name, help, labels, type: "counter" });

    return new Counter({ name, help, labelNames: labels, registers: [this.registry] });
  }

  /** Of durations in seconds. */
  durations<Label extends string = never>({ name, help, labels = [] }: Described<Label>): Histogram<Label> {
    this.#described.push({ name, help, labels, type: "histogram" });

    return new Histogram({ name, help, labelNames: labels, buckets: SECONDS, registers: [this.registry] });
  }

  /** Costs nothing until it is read; a value that is no longer read is gone. */
  gauge<Label extends string = never>({ name, help, labels = [], together = "sum", read }: Gauged<Label>): void {
    this.#described.push({ name, help, labels, type: "gauge" });
    new Gauge({
      name,
      help,
      labelNames: labels,
      aggregator: together,
      registers: [this.registry],
      async collect() {
        const readings = await read();
        this.reset();
        // The library sets a gauge without labels to 0 where it has no value.
        if (labels.length === 0 && readings.length === 0) this.set(Number.NaN);
        for (const [of, value] of readings) this.set(of, value);
      },
    });
  }
}

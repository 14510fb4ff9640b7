import type { Measurement } from "./measurement.js";

const MIB = 1024 * 1024;
const HEAD = [
  "query",
  "gateway",
  "× stock",
  "× less CPU",
  "requests/s",
  "p50 ms",
  "p99 ms",
  "CPU µs/req",
  "MiB rest",
  "MiB peak",
  "its core",
  "load core",
];

/** The measurements as a table, each beside its ratios to the stock gateway's: requests per second, and CPU per request. */
export function printTable(measurements: readonly Measurement[]): string {
  const rows = [HEAD, ...measurements.map((measurement) => toRow(measurement, measurements))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );

  return `${lines.join("\n")}\n`;
}

function toRow(measurement: Measurement, all: readonly Measurement[]): string[] {
  const { question, contestant, requestsPerSecond } = measurement;
  const stock = all.find((other) => other.question === question && other.contestant === "apollo");

  return [
    question,
    contestant,
    stock ? (requestsPerSecond / stock.requestsPerSecond).toFixed(2) : "–",
    stock ? (stock.cpuMicrosecondsPerRequest / measurement.cpuMicrosecondsPerRequest).toFixed(2) : "–",
    requestsPerSecond.toFixed(1),
    measurement.p50.toFixed(1),
    measurement.p99.toFixed(1),
    measurement.cpuMicrosecondsPerRequest.toFixed(0),
    (measurement.residentAtRest / MIB).toFixed(0),
    (measurement.residentAtPeak / MIB).toFixed(0),
    percent(measurement.gatewayCoreBusy),
    percent(measurement.otherCoreBusy),
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Requests per second by question and gateway, and nothing else. */
export function printJson(measurements: readonly Measurement[]): string {
  const result: Record<string, Record<string, number>> = {};
  for (const { question, contestant, requestsPerSecond } of measurements)
    result[question] = { ...result[question], [contestant]: Math.round(requestsPerSecond * 10) / 10 };

  return `${JSON.stringify(result, null, 2)}\n`;
}

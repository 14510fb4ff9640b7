import type { ContractChange, Level } from "./contract-change.js";
import type { ContractReport, OfficeReport } from "./contract-report.js";

const MOST_COORDINATES = 5;
const CONCLUSIONS: Readonly<Record<Level, string>> = {
  BREAKING: "Breaking: agree on it with those named, or deprecate first.",
  DANGEROUS: "Nothing breaks; read what is dangerous.",
  SAFE: "Nothing breaks.",
};

/** The report for people: office by office, and under each change those whom it meets. */
export function writeReport({ base, level, offices, faults }: ContractReport): string {
  const changed = offices.length === 0 ? ["No contract changed."] : offices.flatMap(describeOffice);
  const broken = faults.length === 0 ? [] : ["The contracts do not compose any more:", ...indent(faults), ""];

  return [
    `Compared with ${base}.`,
    "",
    ...changed,
    ...(offices.length === 0 ? [] : [...broken, CONCLUSIONS[level]]),
  ].join("\n");
}

function describeOffice({ office, owner, changes }: OfficeReport): readonly string[] {
  const count = (level: Level) => changes.filter((change) => change.level === level).length;
  const counts = `${count("BREAKING")} breaking, ${count("DANGEROUS")} dangerous, ${count("SAFE")} safe`;

  return [`${office} (${owner}): ${counts}`, ...changes.flatMap(describeChange), ""];
}

function describeChange(change: ContractChange): readonly string[] {
  const { level, coordinates, message, reason, savedQueries, offices, meets } = change;
  const [first = "", ...others] = coordinates;
  const named = message.includes(first) && others.length === 0 ? "" : `${listCoordinates(coordinates)}: `;

  return indent([
    `${level.padEnd(9)}  ${named}${message}${meets === "OFFICES" ? " (between offices)" : ""}`,
    ...(reason === null ? [] : [continued(reason)]),
    ...savedQueries.map(({ id, lines, owner, contact }) =>
      continued(`saved query ${id}, line${lines.length > 1 ? "s" : ""} ${lines.join(", ")}: ${owner}, ${contact}`),
    ),
    ...offices.map(({ office, owner, by }) => continued(`needed by ${office} (${owner}): ${by}`)),
  ]);
}

function listCoordinates(coordinates: readonly string[]): string {
  const left = coordinates.length - MOST_COORDINATES;

  return `${coordinates.slice(0, MOST_COORDINATES).join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

function continued(text: string): string {
  return `${" ".repeat(11)}${text}`;
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

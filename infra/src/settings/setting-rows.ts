import { relative } from "node:path";
import { OFFICES } from "@kim-hub/kit/office";
import type { AskedSetting } from "@kim-hub/kit/setting";
import { variableSuffix } from "@kim-hub/offices/subgraphs";
import { ROOT } from "../installation/root.js";
import { SUBGRAPHS } from "../installation/subgraphs.js";
import { listAskedSettings } from "./asked-settings.js";
import { ALSO_READ, OTHER_VARIABLES } from "./other-variables.js";
import { joinProcesses, PROCESSES } from "./processes.js";

/** One row of the document: a variable, or those of all subgraphs or offices by one name. */
export interface SettingRow {
  readonly name: string;
  readonly readBy: readonly string[];
  /** How it is written, with its bounds. */
  readonly value: string;
  /** `required` where a process does not run without it; by process where they differ. */
  readonly fallback: string;
  readonly about: string;
}

interface Reading extends AskedSetting {
  readonly process: string;
}

const WHOLE_SETS = new Map([
  [SUBGRAPHS.length, "_<SUBGRAPH>"],
  [OFFICES.length, "_<OFFICE>"],
]);
const ANY_SUBGRAPH = new RegExp(`_(?:${SUBGRAPHS.map(variableSuffix).join("|")})(?=_|$)`);

/** All variables by name; throws one sentence for a setting that nobody describes, or two in different words. */
export function listSettingRows(processes = PROCESSES): readonly SettingRow[] {
  const readings = Object.entries(processes).flatMap(([process, readers]) =>
    readers.flatMap(listAskedSettings).map((asked) => ({ ...asked, process })),
  );
  const rows = [...Map.groupBy(readings, ({ name }) => name).values()].map(mergeReadings);
  const others = OTHER_VARIABLES.map(({ kind, ...variable }) => ({ ...variable, value: kind }));
  const own = foldSubgraphs(rows).filter(({ name }) => !others.some((other) => other.name === name));

  return [...own, ...others].map(addReaders).sort((one, other) => (one.name < other.name ? -1 : 1));
}

function mergeReadings(readings: readonly Reading[]): SettingRow {
  const [{ name = "" } = {}] = readings;
  const [about = "", other] = new Set(readings.flatMap((reading) => reading.about ?? []));
  if (about === "") throw new Error(`${name} lacks a description where it is read.`);
  if (other !== undefined) throw new Error(`${name} is described in two ways: "${about}" and "${other}".`);
  const byProcess = [...Map.groupBy(readings, ({ process }) => process)];
  const say = (of: (asked: readonly Reading[]) => string) =>
    sayByProcess(byProcess.map(([process, asked]) => [process, of(asked)]));

  return {
    name,
    readBy: byProcess.map(([process]) => process),
    value: say(findValue),
    fallback: say(findFallback),
    about,
  };
}

/** A reader asks first whether there is a setting and then for its value: the last kind is the exact one. */
function findValue(readings: readonly Reading[]): string {
  const { kind, least, most } = readings.findLast((reading) => reading.kind !== "text") ?? { kind: "text" };

  return kind === "number" ? `${least} to ${most}` : kind;
}

/** The first time it was asked for without any setting: only there no other setting decides. */
function findFallback(readings: readonly Reading[]): string {
  const [{ fallback } = {}] = readings;
  if (fallback === undefined || fallback === "")
    return readings.some(({ isOptional }) => isOptional) ? "none" : "required";

  return `\`${String(fallback).startsWith(ROOT) ? relative(ROOT, String(fallback)) : fallback}\``;
}

/** Once where all say the same, else with the processes that say so; `text` says less than any other. */
function sayByProcess(said: readonly (readonly [process: string, text: string])[]): string {
  const byText = [...Map.groupBy(said, ([, text]) => text)].filter(
    ([text], _, all) => text !== "text" || all.length === 1,
  );
  if (byText.length === 1) return byText.map(([text]) => text).join("");

  return byText
    .map(([text, processes]) => `${joinProcesses(processes.map(([process]) => process))}: ${text}`)
    .join("; ");
}

/** Rows of all subgraphs, or of all offices, that differ in the name alone are one. */
function foldSubgraphs(rows: readonly SettingRow[]): readonly SettingRow[] {
  const alike = Map.groupBy(rows, (row) => JSON.stringify({ ...row, name: row.name.replace(ANY_SUBGRAPH, "_*") }));

  return [...alike.values()].flatMap((same) => {
    const any = WHOLE_SETS.get(same.length);

    return any === undefined
      ? same
      : same.slice(0, 1).map((row) => ({ ...row, name: row.name.replace(ANY_SUBGRAPH, any) }));
  });
}

function addReaders(row: SettingRow): SettingRow {
  const also = Object.entries(ALSO_READ).flatMap(([process, names]) => (names.includes(row.name) ? [process] : []));

  return { ...row, readBy: [...new Set([...row.readBy, ...also])] };
}

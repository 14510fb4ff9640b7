import { DataClass } from "@kim-hub/kit/data-class";
import type { OwnedField } from "../data-rules.js";
import { periodInDays } from "../period-in-days.js";
import type { Grants, Reader } from "../read-grants.js";
import { findRecord, type RetentionRecord } from "../retention-records.js";
import type { Level, Protection } from "./contract-change.js";

/** The rules that protect the fields of one state of the project. */
export interface Rules {
  readonly grants: Pick<Grants, "readersOf">;
  readonly records: readonly RetentionRecord[];
}

/** One way in which the protection of a field differs. */
export interface ProtectionChange {
  readonly level: Level;
  readonly protection: Protection;
  readonly message: string;
  readonly reason: string;
  /** Who may read it no more; null stands for everybody. */
  readonly lost: readonly (Reader | null)[];
}

interface Compared {
  readonly field: { readonly before: OwnedField; readonly after: OwnedField };
  readonly rules: { readonly before: Rules; readonly after: Rules };
  /** Whether those whose word it needs have agreed to the new class or, where that stayed, to the new access matrix. */
  readonly isApproved: boolean;
}

/** Who may read the field now, for how long it is kept, and why; with whom it is shared is compared apart. */
export function compareProtection(compared: Compared): readonly ProtectionChange[] {
  return [...compareReaders(compared), ...compareRetention(compared), ...compareBasis(compared)];
}

function compareReaders({ field: { before, after }, rules, isApproved }: Compared): readonly ProtectionChange[] {
  const [earlier, later] = [readersOf(before, rules.before), readersOf(after, rules.after)];
  const gained = without(later, earlier);
  const lost = without(earlier, later);
  const isSameClass = before.dataClass === after.dataClass;
  if (isSameClass && gained.length === 0 && lost.length === 0) return [];
  const message = isSameClass
    ? `The access matrix says anew who reads ${after.dataClass} of ${after.subgraph}.`
    : `Its class went from ${before.dataClass} to ${after.dataClass}.`;
  const approval = isApproved ? "It is approved." : howToApprove(isSameClass, after.subgraph);
  if (gained.length > 0)
    return [
      {
        ...{ level: isApproved ? "DANGEROUS" : "BREAKING", protection: "WIDENED", message, lost },
        reason: `Widened: now also for ${gained.map(describe).join(", ")}. ${approval}`,
      },
    ];
  if (lost.length > 0)
    return [
      {
        ...{ level: "SAFE", protection: "NARROWED", message, lost },
        reason: `Narrowed: no more for ${lost.map(describe).join(", ")}.`,
      },
    ];

  return [
    {
      ...{ level: isApproved ? "SAFE" : "DANGEROUS", protection: "CHANGED", message, lost },
      reason: `The same may read it. ${approval}`,
    },
  ];
}

function howToApprove(isSameClass: boolean, office: string): string {
  return isSameClass
    ? "Somebody other than the matrix's author has to approve it: npm run -s access-matrix -- approve."
    : `Its office has to approve it: npm run -s fields -- approve ${office}.`;
}

function readersOf({ dataClass, subgraph }: OwnedField, { grants }: Rules): readonly (Reader | null)[] {
  return dataClass === DataClass.PUBLIC ? [null] : grants.readersOf(dataClass, subgraph);
}

/** Those of a list who are not among the others; whom everybody may read, no one gains. */
function without(readers: readonly (Reader | null)[], others: readonly (Reader | null)[]): readonly (Reader | null)[] {
  const known = new Set(others.map(describe));
  const left = others.includes(null) ? [] : readers.filter((reader) => !known.has(describe(reader)));

  return [...new Map(left.map((reader) => [describe(reader), reader])).values()];
}

function describe(reader: Reader | null): string {
  return reader ? `${reader.role} (${reader.purpose})` : "everybody";
}

/** What is made for one answer is kept for no time at all. */
const NOT_KEPT = "ANSWER";

function compareRetention({ field: { before, after }, rules }: Compared): readonly ProtectionChange[] {
  const [earlier, later] = [keptFor(before, rules.before), keptFor(after, rules.after)];
  if (earlier.text === later.text) return [];
  const message = `Its retention went from ${earlier.text} to ${later.text}.`;
  if (later.days > earlier.days)
    return [{ level: "DANGEROUS", protection: "WIDENED", message, reason: "Widened: it is kept longer.", lost: [] }];
  if (later.days < earlier.days)
    return [{ level: "SAFE", protection: "NARROWED", message, reason: "Narrowed: it is kept shorter.", lost: [] }];

  return [{ level: "SAFE", protection: "CHANGED", message, reason: "It is kept as long.", lost: [] }];
}

function keptFor(
  { retention, subgraph }: OwnedField,
  { records }: Rules,
): { readonly days: number; readonly text: string } {
  const period = findRecord(records, { record: retention, office: subgraph })?.period ?? null;
  if (period !== null) return { days: periodInDays(period), text: `${retention} (${period})` };

  return { days: retention === NOT_KEPT ? 0 : Number.POSITIVE_INFINITY, text: retention };
}

function compareBasis({ field: { before, after } }: Compared): readonly ProtectionChange[] {
  if (before.basis === after.basis) return [];
  const message = `Its basis went from "${before.basis}" to "${after.basis}".`;

  return [{ level: "DANGEROUS", protection: "CHANGED", message, reason: "It rests on other norms.", lost: [] }];
}

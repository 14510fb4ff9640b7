import { DataClass } from "@kim-hub/kit/data-class";
import type { FieldRow } from "@kim-hub/kit/governance-manifest";
import type { TableRow } from "../fields/field-table.js";
import { periodInWords } from "../period-in-words.js";
import type { Activity, RecordOfProcessing } from "../record-of-processing.js";
import { findRecord } from "../retention-records.js";

/** Every field of the record of processing, with since when it has its class and who approved that; by owner and field. */
export function listFields({ activities }: RecordOfProcessing, table: readonly TableRow[]): readonly FieldRow[] {
  return table.flatMap(({ owner: subgraph, field: coordinate, class: dataClass, since, approvedBy }) => {
    const activity = activities.find((each) => each.subgraph === subgraph);
    const field = activity?.fields.find((each) => each.coordinate === coordinate);
    if (!activity || !field) return [];
    const record = findRecord(activity.erasure, { record: field.retention, office: subgraph });

    return [
      {
        ...{ field: coordinate, subgraph, owner: activity.controller, class: dataClass },
        purpose: purposeOf(coordinate, dataClass, activity),
        basis: field.basis,
        retention: record ? `${periodInWords(record.period)} (${record.record})` : null,
        ...{ since, approvedBy },
      },
    ];
  });
}

/** For what somebody may read the field, or make the change that a mutation is; null where nobody may, and where everybody may. */
function purposeOf(coordinate: string, dataClass: string, { dataCategories, writers }: Activity): string | null {
  const isPublic = dataClass === DataClass.PUBLIC;
  const readers = dataCategories.find((each) => each.dataClass === dataClass)?.readers ?? [];
  const reads = readers.map(({ role, purpose }) => `${role}: ${purpose}`);
  const who = coordinate.startsWith("Mutation.")
    ? writers.filter(({ role, purpose }) => isPublic || reads.includes(`${role}: ${purpose}`))
    : readers;
  const purposes = [...new Set(who.map(({ purpose }) => purpose))].sort();

  return purposes.length > 0 ? purposes.join("; ") : null;
}

import { DataClass } from "@kim-hub/kit/data-class";
import type { Sheet } from "@kim-hub/kit/saved-query-sheet";
import { Role } from "@kim-hub/kit/viewer";
import type { OwnedField } from "../data-rules.js";
import type { Grants } from "../read-grants.js";
import type { SelectedField } from "./selected-fields.js";

/** The classes and owners of all fields by the contracts, and their readers by the access matrix. */
export interface DataOfFields {
  readonly owned: readonly OwnedField[];
  readonly grants: Pick<Grants, "readersOf">;
}

/** Finds a wrong list of classes, and roles and purposes for which the access matrix refuses a selected field. */
export function findReaderFaults(
  { classes, roles, purposes }: Sheet,
  fields: readonly SelectedField[],
  { owned, grants }: DataOfFields,
): string[] {
  const coordinates = new Set(fields.map(({ coordinate }) => coordinate));
  const selected = owned.filter(({ coordinate }) => coordinates.has(coordinate));
  const touched = [...new Set(selected.map(({ dataClass }) => dataClass))].sort();
  const listed: readonly string[] = [...classes].sort();
  const guarded = selected.filter(({ dataClass }) => dataClass !== DataClass.PUBLIC);
  const reads = (role: string, purpose: string) =>
    guarded.every(({ coordinate }) =>
      guarded
        .filter((field) => field.coordinate === coordinate)
        .some(({ dataClass, subgraph }) =>
          grants.readersOf(dataClass, subgraph).some((reader) => reader.role === role && reader.purpose === purpose),
        ),
    );
  const everybody = roles.includes(Role.PUBLIC);

  return [
    ...(touched.join() === listed.join() ? [] : [`it touches the classes ${touched.join(", ")}.`]),
    ...(everybody && guarded.length > 0 ? [`what is not public is not for the role ${Role.PUBLIC}.`] : []),
    ...(everybody && purposes.length > 0 ? ["what everybody may run needs no purpose."] : []),
    ...(everybody ? [] : findUnread([...roles], (role) => purposes.some((purpose) => reads(role, purpose)), "role")),
    ...findUnread([...purposes], (purpose) => roles.some((role) => reads(role, purpose)), "purpose"),
  ];
}

function findUnread(names: readonly string[], reads: (name: string) => boolean, kind: string): string[] {
  return names
    .filter((name) => !reads(name))
    .map((name) => `the access matrix refuses some of its fields to the ${kind} ${name}.`);
}

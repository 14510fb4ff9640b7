import { isJsonObject } from "../engine/data/json.js";

/** One field of an answer, wherever it stands: how often it has something and how often it is null, and nothing of what it has. */
export interface DryField {
  /** The client's own names from the root, without positions in lists. */
  readonly field: string;
  readonly kind: "list" | "object" | "value";
  /** Entries of lists, objects or values. */
  readonly found: number;
  readonly nulls: number;
}

/** Every field of an answer in the order in which it first stands there. */
export function shapeOf(data: unknown): readonly DryField[] {
  const fields = new Map<string, DryField>();
  const note = (field: string, { kind, found = 0, nulls = 0 }: Partial<DryField>) => {
    const known = fields.get(field) ?? { kind: "value", found: 0, nulls: 0 };
    // Where it was null so far, nothing says what it is.
    const said = known.found === 0 ? (kind ?? known.kind) : known.kind;
    fields.set(field, { field, kind: said, found: known.found + found, nulls: known.nulls + nulls });
  };
  const visit = (value: unknown, field: string, isEntry: boolean): void => {
    if (value === null) note(field, { nulls: 1 });
    else if (Array.isArray(value)) {
      note(field, { kind: "list", found: value.length });
      for (const entry of value) visit(entry, field, true);
    } else if (isJsonObject(value)) {
      if (!isEntry && field !== "") note(field, { kind: "object", found: 1 });
      for (const [name, each] of Object.entries(value)) visit(each, field === "" ? name : `${field}.${name}`, false);
    } else if (!isEntry) note(field, { kind: "value", found: 1 });
  };
  visit(data, "", false);

  return [...fields.values()];
}

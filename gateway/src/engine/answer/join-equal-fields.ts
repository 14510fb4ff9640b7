import { type FieldWriter, once } from "./value-writers.js";

/** Lets equal fields share one writer, so that their text is made once however often they are selected. */
export function joinEqualFields(
  fields: readonly FieldWriter[],
  equal: ReadonlyMap<string, string>,
  { nextSelection, coordinate }: { readonly nextSelection: () => number; readonly coordinate: string },
): readonly FieldWriter[] {
  if (equal.size === 0) return fields;
  const firsts = new Set(equal.values());
  const joined = new Map(
    fields
      .filter(({ source }) => firsts.has(source))
      .map((field) => [
        field.source,
        { ...field, isText: false, write: once(field.write, nextSelection(), coordinate) },
      ]),
  );

  return fields.map((field) => {
    const first = joined.get(equal.get(field.source) ?? field.source);

    return first ? { ...first, client: field.client, prefix: field.prefix } : field;
  });
}

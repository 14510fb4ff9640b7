import { withoutItems } from "./plan-path.js";

/** The fields that fetches answer below one place of the data, by object type. */
export class AnsweredFields {
  /** The object types that may occur here. */
  readonly types = new Set<string>();
  /** The subgraphs that answer the objects. */
  readonly subgraphs = new Set<string>();
  /** Whether the objects name their own types, and not an `@interfaceObject`. */
  isTyped = false;
  /** How deep in the data the first fetch begins that answers this. */
  depth = Number.POSITIVE_INFINITY;
  readonly #byType = new Map<string, Map<string, AnsweredFields>>();
  /**
   * Fields selected where no object type is possible: no check counts on them, but objects named after an interface may
   * have them.
   */
  readonly #untyped = new Map<string, AnsweredFields>();

  get(type: string, name: string): AnsweredFields | undefined {
    return this.#byType.get(type)?.get(name);
  }

  /** The field of a type, added if it is new; of no type in particular for null. */
  child(type: string | null, name: string): AnsweredFields {
    const fields = type === null ? this.#untyped : (this.#byType.get(type) ?? new Map<string, AnsweredFields>());
    const known = fields.get(name) ?? new AnsweredFields();
    fields.set(name, known);
    if (type !== null) this.#byType.set(type, fields);

    return known;
  }

  /** The places at the end of a plan's path, one for each type on the way. */
  at(path: readonly string[]): AnsweredFields[] {
    return this.#follow(path, (place) => [...place.#byType.values()]);
  }

  /** The same with fields selected where no object type is possible. */
  everywhere(path: readonly string[]): AnsweredFields[] {
    return this.#follow(path, (place) => place.#allFields());
  }

  /** The fields of all types, each with its response name. */
  fields(): [string, AnsweredFields][] {
    return this.#allFields().flatMap((fields) => [...fields]);
  }

  /** Answers a field under another name as well, beside what is answered under that name. */
  rename(name: string, to: string): void {
    for (const fields of this.#allFields()) {
      const known = fields.get(name);
      const other = fields.get(to);
      if (known && other) other.join(known);
      else if (known) fields.set(to, known);
    }
  }

  /** Adds everything that is answered at another place. */
  join(other: AnsweredFields): void {
    if (other === this) return;
    for (const type of other.types) this.types.add(type);
    for (const subgraph of other.subgraphs) this.subgraphs.add(subgraph);
    this.isTyped ||= other.isTyped;
    this.depth = Math.min(this.depth, other.depth);
    for (const [type, fields] of other.#byType) for (const [name, field] of fields) this.child(type, name).join(field);
    for (const [name, field] of other.#untyped) this.child(null, name).join(field);
  }

  #allFields(): Map<string, AnsweredFields>[] {
    return [...this.#byType.values(), this.#untyped];
  }

  #follow(
    path: readonly string[],
    fieldsOf: (place: AnsweredFields) => readonly ReadonlyMap<string, AnsweredFields>[],
  ): AnsweredFields[] {
    return withoutItems(path).reduce<AnsweredFields[]>(
      (places, name) => places.flatMap((place) => fieldsOf(place).flatMap((fields) => fields.get(name) ?? [])),
      [this],
    );
  }
}

/** The fields at some places by response name. */
export function fieldsByName(places: readonly AnsweredFields[]): Map<string, AnsweredFields[]> {
  const names = new Map<string, AnsweredFields[]>();
  for (const place of places) {
    for (const [name, field] of place.fields()) {
      const known = names.get(name);
      if (known) known.push(field);
      else names.set(name, [field]);
    }
  }

  return names;
}

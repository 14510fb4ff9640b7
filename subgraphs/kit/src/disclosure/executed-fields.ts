import { type GraphQLResolveInfo, getNamedType, isLeafType } from "graphql";

type Path = GraphQLResolveInfo["path"];

/** An object of the answer below the field of an access. */
interface Place {
  readonly access: ExecutedAccess;
  /** Whose row it, or an object above it, is; null where it is of all persons of the access. */
  readonly whose: string | null;
  /** The fields above, each with its dot. */
  readonly prefix: string;
  readonly names: Set<string>;
}

/** The fields that executed below one personal field, by the person whose row they were read from. */
export class ExecutedAccess {
  readonly #names = new Map<string | null, Map<string, Set<string>>>();
  readonly #persons: { has(whose: string): boolean };

  constructor(persons: { has(whose: string): boolean }) {
    this.#persons = persons;
  }

  placeAt(whose: string | null, prefix: string): Place {
    const known = whose !== null && this.#persons.has(whose) ? whose : null;
    const prefixes = this.#names.get(known) ?? new Map<string, Set<string>>();
    this.#names.set(known, prefixes);
    const names = prefixes.get(prefix) ?? new Set<string>();
    prefixes.set(prefix, names);

    return { access: this, whose: known, prefix, names };
  }

  /** As dotted paths in order of their letters: those of this person's rows, and those that are of all persons. */
  fieldsOf(whose: string): string[] {
    const executed = [null, whose].flatMap((each) => [...(this.#names.get(each) ?? [])]);
    const dotted = new Set(executed.flatMap(([prefix, names]) => [...names].map((name) => `${prefix}${name}`)));
    // An object's own name stays where no field below it executed: the object was null or empty, or __typename alone was asked.
    for (const [prefix, names] of executed) if (names.size > 0) dotted.delete(prefix.slice(0, -1));

    return [...dotted].toSorted();
  }
}

/** Which fields of an answer have executed, noted while they do: none that was refused, skipped, of another type or below a null. */
export class ExecutedFields {
  /** By the path of a field whose objects are to be named: its list's, not the objects'. */
  readonly #below = new Map<Path, Place>();
  readonly #objects = new Map<Path, Place | null>();
  /** Whose each row is; null if it is several persons'. */
  readonly #rows = new WeakMap<object, string | null>();

  /** From now on what executes below this field or object is the access's. */
  begin(path: Path, access: ExecutedAccess): void {
    this.#below.set(path, access.placeAt(null, ""));
    this.#objects.delete(path);
  }

  /** What executes on this object is read from this person's row. */
  own(row: object, whose: string): void {
    const known = this.#rows.get(row);
    this.#rows.set(row, known === undefined || known === whose ? whose : null);
  }

  /** Whether the field executes below an access. */
  isCovered({ prev }: Path): boolean {
    return prev !== undefined && this.#placeAt(prev) !== null;
  }

  /** Called when a field has resolved, and before any below it does. */
  note({ path, fieldName, returnType }: GraphQLResolveInfo, parent: unknown): void {
    if (this.#below.size === 0 || !path.prev) return;
    const place = this.#placeOf(path.prev, parent);
    if (!place) return;
    place.names.add(fieldName);
    if (isLeafType(getNamedType(returnType)) || this.#below.has(path)) return;
    this.#below.set(path, place.access.placeAt(place.whose, `${place.prefix}${fieldName}.`));
  }

  #placeOf(path: Path, object: unknown): Place | null {
    const known = this.#objects.get(path);
    if (known !== undefined) return known;
    const above = this.#placeAt(path);
    const whose = typeof object === "object" && object !== null ? this.#rows.get(object) : null;
    const place = above && whose ? above.access.placeAt(whose, above.prefix) : above;
    this.#objects.set(path, place);

    return place;
  }

  #placeAt(path: Path): Place | null {
    for (let at: Path | undefined = path; at; at = at.prev) {
      const place = this.#below.get(at);
      if (place) return place;
      if (typeof at.key === "string") return null;
    }

    return null;
  }
}

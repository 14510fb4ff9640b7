/** A value for each of the names. */
export function byName<Name extends string, T>(
  names: readonly Name[],
  value: (name: Name) => T,
): Readonly<Record<Name, T>> {
  // Of entries the compiler does not know that every name is there.
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, T>;
}

/** The names of a record that has no others. */
export function namesIn<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(record) as Name[];
}

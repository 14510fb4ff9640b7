/** A value for every one of these names, in their order. */
export function recordOf<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return join(
    names,
    names.map((name) => [name, make(name)]),
  );
}

/** The same of values that take time, all at once. */
export async function everyOf<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Promise<Value>,
): Promise<Readonly<Record<Name, Value>>> {
  return join(names, await Promise.all(names.map(async (name): Promise<[Name, Value]> => [name, await make(name)])));
}

/** `{ PUBLIC: "PUBLIC", … }`: the names of a closed list, to write one without quotes. */
export function namesOf<const Name extends string>(names: readonly Name[]): { readonly [N in Name]: N } {
  const made = recordOf<Name, Name>(names, (name) => name);
  if (!areThemselves(made)) throw new Error("A name is not its own.");

  return made;
}

function join<Name extends string, Value>(
  names: readonly Name[],
  entries: readonly (readonly [Name, Value])[],
): Readonly<Record<Name, Value>> {
  const made: Partial<Record<Name, Value>> = {};
  for (const [name, value] of entries) made[name] = value;
  if (!holdsAll(made, names)) throw new Error("A record lacks one of its names.");

  return made;
}

function holdsAll<Name extends string, Value>(
  made: Partial<Record<Name, Value>>,
  names: readonly Name[],
): made is Record<Name, Value> {
  return names.every((name) => Object.hasOwn(made, name));
}

function areThemselves<Name extends string>(made: Readonly<Record<Name, Name>>): made is { readonly [N in Name]: N } {
  return Object.entries(made).every(([name, value]) => name === value);
}

import { PERSONAL_FIELDS, type PersonalField } from "./personal-fields.js";

/** A row of a disclosure log, as far as it names fields. */
export interface NamingRow {
  readonly coordinate: string;
  readonly fields: readonly string[];
}

/** The arguments without which a field below a root cannot be asked. */
const REQUIRED: Readonly<Record<string, string>> = { "PermissionReceipt.text": '(locale: "de")' };

/**
 * The selection of every personal field that a client may ask of this field's value, at any depth; of a type that leads back to
 * itself the second time the fields that lead no further, of a list with pages one entry.
 */
export function selectAll({ typeName, composite }: PersonalField, above: readonly string[] = []): string {
  if (!composite) return "";
  const isAgain = above.includes(typeName);
  const fields = [...PERSONAL_FIELDS]
    .filter(([coordinate, { hidden }]) => coordinate.startsWith(`${typeName}.`) && !hidden)
    .filter(([, field]) => !(isAgain && field.composite))
    .map(([coordinate, field]) => {
      const name = coordinate.slice(typeName.length + 1);

      return `${name}${field.paged ? "(first: 1)" : (REQUIRED[coordinate] ?? "")} ${selectAll(field, [...above, typeName])}`;
    });

  return `{ __typename ${fields.join(" ")} }`;
}

/** The personal fields that were answered with a value, from this one downwards. */
export function answeredFields(coordinate: string, value: unknown): string[] {
  const field = PERSONAL_FIELDS.get(coordinate);
  if (!field || value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => answeredFields(coordinate, item));
  const below = Object.entries(field.composite ? value : {});

  return [coordinate, ...below.flatMap(([name, each]) => answeredFields(`${field.typeName}.${name}`, each))];
}

/** The types of objects that a row names without a field of theirs: there were none, so that nothing of them executed. */
export function emptyTypes({ coordinate, fields }: NamingRow): string[] {
  const start = PERSONAL_FIELDS.get(coordinate)?.typeName ?? coordinate;

  return fields.flatMap((path) => {
    const last = PERSONAL_FIELDS.get(namedOnPath(start, path.split(".")).at(-1) ?? "");

    return last?.composite ? [last.typeName] : [];
  });
}

/** The personal fields that a row of a disclosure log names: the one that was asked, and those that executed below it. */
export function namedFields({ coordinate, fields }: NamingRow): string[] {
  const start = PERSONAL_FIELDS.get(coordinate)?.typeName ?? coordinate;

  return [coordinate, ...fields.flatMap((path) => namedOnPath(start, path.split(".")))];
}

function namedOnPath(typeName: string, [name, ...rest]: readonly string[]): string[] {
  const coordinate = `${typeName}.${name}`;
  const field = PERSONAL_FIELDS.get(coordinate);

  return field ? [coordinate, ...(rest.length > 0 ? namedOnPath(field.typeName, rest) : [])] : [];
}

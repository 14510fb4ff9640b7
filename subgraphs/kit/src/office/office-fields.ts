import { camelName, type Office } from "../mandate/office.js";

/** One value for each office, under a name that begins with the office's: `immigrationMandate`. */
export type OfficeFields<Suffix extends string, Value> = { readonly [Name in `${string}${Suffix}`]: Value };

/** Gives a type a field for each of these offices: the decorators are applied in their order, the last one first named in a class. */
export function FieldOfEach(
  offices: readonly Office[],
  suffix: string,
  decoratorsOf: (office: Office) => readonly PropertyDecorator[],
): ClassDecorator {
  return ({ prototype }) => {
    for (const office of offices)
      for (const decorate of decoratorsOf(office)) decorate(prototype, officeField(office, suffix));
  };
}

/** `immigrationMandate`. */
export function officeField<Suffix extends string>(office: Office, suffix: Suffix): `${string}${Suffix}` {
  return `${camelName(office)}${suffix}`;
}

/** The values of such fields. */
export function officeFields<Value>(
  offices: readonly Office[],
  suffix: string,
  make: (office: Office) => Value,
): OfficeFields<string, Value> {
  return Object.fromEntries(offices.map((office) => [officeField(office, suffix), make(office)] as const));
}

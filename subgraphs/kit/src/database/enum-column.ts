import { Enum } from "@mikro-orm/decorators/legacy";

/** A text column for one of the codes; a check constraint refuses any other. */
export function EnumColumn(
  codes: Readonly<Record<string, string>>,
  { nullable = false, index = false } = {},
): ReturnType<typeof Enum> {
  return Enum({ items: () => Object.values(codes), ...(nullable && { nullable }), ...(index && { index }) });
}

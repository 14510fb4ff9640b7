import { fieldOf } from "../../document/field-of.js";
import type { Planning } from "./planning.js";

/** The coordinate of a planned field as a client may read it; hidden fields and types are not named. */
export function publicCoordinate(
  { apiSchema, synthetics }: Pick<Planning, "apiSchema" | "synthetics">,
  type: string,
  name: string,
): string {
  const known = apiSchema.getType(type);
  const field = synthetics.get(name)?.field ?? name;
  if (!known) return "A field of this operation";
  if (fieldOf(known, field)) return `${type}.${field}`;

  return type;
}

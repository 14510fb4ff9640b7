import type { Registry } from "./registry.js";

/** The columns that no field shows, as the database and the history name them. */
export function listSecretColumns({ tables, recorded }: Pick<Registry, "tables" | "recorded">): readonly string[] {
  const names = [...tables, ...recorded].flatMap(({ columns }) =>
    columns.flatMap(({ isSecret, property }) =>
      isSecret && property ? [property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] : [],
    ),
  );

  return [...new Set(names)].toSorted();
}

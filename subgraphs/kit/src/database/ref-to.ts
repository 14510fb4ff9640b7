import { type EntityClass, type Primary, type Ref, ref } from "@mikro-orm/core";

/** A reference to a row that is at hand, or of which only the primary key is known. */
export function refTo<T extends { readonly id: string }>(type: EntityClass<T>, row: T | string): Ref<T> {
  // The compiler cannot derive from a type parameter that its primary key is `id`.
  return typeof row === "string" ? ref(type, row as Primary<T>) : ref(row);
}

import { type DirectiveNode, Kind } from "graphql";

/** Variables that must be true, or false behind a `!`. */
export type Conditions = ReadonlySet<string>;

export const UNCONDITIONAL: Conditions = new Set();

/** The conditions of `@skip` and `@include`; constant conditions are dropped before planning. */
export function conditionsOf(directives: readonly DirectiveNode[] = []): Conditions {
  return new Set(
    directives.flatMap(({ name, arguments: [argument] = [] }) => {
      if (argument?.value.kind !== Kind.VARIABLE) return [];
      const variable = argument.value.name.value;
      if (name.value === "include") return [variable];

      return name.value === "skip" ? [`!${variable}`] : [];
    }),
  );
}

export function bothOf(left: Conditions, right: Conditions): Conditions {
  return right.size === 0 ? left : new Set([...left, ...right]);
}

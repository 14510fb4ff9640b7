import { Kind, type SelectionNode } from "graphql";

/** Whether a selection is left out whatever the variables: the planner plans nothing that it needs. */
export function isOff({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name, arguments: [argument] = [] }) => {
    if (argument?.value.kind !== Kind.BOOLEAN) return false;

    return argument.value.value ? name.value === "skip" : name.value === "include";
  });
}

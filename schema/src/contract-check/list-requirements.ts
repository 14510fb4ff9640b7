import { Kind } from "graphql";
import { isComposite } from "../is-composite.js";
import { listDirectives } from "../list-directives.js";
import { listRequiredFields, selectionOf } from "../required-fields.js";
import type { Contract } from "../subgraphs.js";

/** That an office's contract needs a field that others answer. */
export interface Requirement {
  readonly office: string;
  /** `Type.field`, or `Type` where it is the whole type. */
  readonly coordinate: string;
  /** How it needs it, such as `@requires of ReleasedPath.route`. */
  readonly by: string;
}

/** Everything that the contracts need of each other: by `@requires`, by `@key`, and by `@external` where nothing else says why. */
export function listRequirements(contracts: readonly Contract[]): readonly Requirement[] {
  const required = [
    ...Map.groupBy(listRequiredFields(contracts), ({ subgraph, coordinate }) => `${subgraph} ${coordinate}`),
  ]
    .flatMap(([, [first, ...others]]) =>
      first
        ? [{ office: first.subgraph, coordinate: first.coordinate, by: [first, ...others].map(({ by }) => by) }]
        : [],
    )
    .map(({ by, ...needed }) => ({ ...needed, by: `@requires of ${by.join(", ")}` }));
  const isRequired = (office: string, coordinate: string) =>
    required.some((each) => each.office === office && each.coordinate === coordinate);
  const external = contracts.flatMap(({ name: office, typeDefs }) =>
    listDirectives(typeDefs, "external")
      .filter(({ coordinate }) => !isRequired(office, coordinate))
      .map(({ coordinate }) => ({ office, coordinate, by: "@external" })),
  );

  return [...required, ...contracts.flatMap(listKeyFields), ...external];
}

/** The fields by which an office recognises an entity. */
function listKeyFields({ name: office, typeDefs }: Contract): readonly Requirement[] {
  return typeDefs.definitions.filter(isComposite).flatMap(({ name, directives = [] }) =>
    directives
      .filter((directive) => directive.name.value === "key")
      .flatMap((directive) => selectionOf(directive)?.selections ?? [])
      .flatMap((node) =>
        node.kind === Kind.FIELD
          ? [{ office, coordinate: `${name.value}.${node.name.value}`, by: `@key of ${name.value}` }]
          : [],
      ),
  );
}

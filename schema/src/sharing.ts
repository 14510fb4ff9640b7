import { type DirectiveNode, type FieldDefinitionNode, valueFromASTUntyped } from "graphql";
import { dataOnFields, findDirective, isOwned } from "./data-on-fields.js";
import { isComposite } from "./is-composite.js";
import { listRequiredFields } from "./required-fields.js";
import type { Contract } from "./subgraphs.js";

/** Finds `@requires` of fields whose owner does not share them with the requiring subgraph: an office decides what it releases. */
export function checkSharing(contracts: readonly Contract[]): string[] {
  const owners = indexOwners(contracts);

  return listRequiredFields(contracts).flatMap(({ subgraph, coordinate }) => {
    const owned = owners.get(coordinate);
    const data = owned && findDirective(owned, "data");
    const sharedWith = argument(data, "sharedWith");
    const shared = argument(data, "class") === "PUBLIC" || (Array.isArray(sharedWith) && sharedWith.includes(subgraph));

    return shared ? [] : [`${subgraph} requires ${coordinate}, which its owner does not share with it.`];
  });
}

/** Every field by coordinate, as its owner declares it. */
function indexOwners(contracts: readonly Contract[]): Map<string, FieldDefinitionNode> {
  const owned = contracts.flatMap(({ typeDefs }) =>
    dataOnFields(typeDefs)
      .definitions.filter(isComposite)
      .flatMap((type) =>
        (type.fields ?? [])
          .filter(isOwned)
          .map((field): [string, FieldDefinitionNode] => [`${type.name.value}.${field.name.value}`, field]),
      ),
  );

  return new Map(owned);
}

function argument(node: DirectiveNode | undefined, wanted: string): unknown {
  const found = node?.arguments?.find(({ name }) => name.value === wanted);

  return found && valueFromASTUntyped(found.value);
}

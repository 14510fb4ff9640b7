import type { FetchDataRewrite, FetchNode } from "@apollo/query-planner";
import { Kind, OperationTypeNode, print, type SelectionNode } from "graphql";
import { usedVariables } from "../../document/used-variables.js";
import type { EntityKey } from "../input/key-table.js";
import type { Planning } from "../input/planning.js";
import { joinRequires } from "../input/requirement.js";
import { parseFetch } from "../tree/fetch-document.js";
import type { PlannedFetch } from "../tree/plan-tree.js";
import type { MisplacedField } from "./misplaced-fields.js";

/** A fetch of one field alone, with its key and its requirement as representation. */
export function createFieldFetch(field: MisplacedField, key: EntityKey, { interfaceObjects }: Planning): PlannedFetch {
  const { planned, type, needs, path } = field;
  const selection = onConditions(field);
  const used = usedVariables([selection]);
  const declared =
    planned.definition.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
  const variables = ["$representations:[_Any!]!", ...declared.map(print)].join(",");
  const selections = joinRequires([{ kind: "Field", name: "__typename" }, ...needs.selections, ...key.selections]);
  const fetch: FetchNode = {
    kind: "Fetch",
    serviceName: planned.fetch.serviceName,
    operationKind: OperationTypeNode.QUERY,
    operationName: undefined,
    variableUsages: [...used],
    requires: [{ kind: "InlineFragment", typeCondition: type, selections }],
    ...(interfaceObjects.has(`${planned.fetch.serviceName}|${type}`) && { inputRewrites: [nameAs(type)] }),
    operation: `query(${variables}){_entities(representations:$representations){...on ${type}{${print(selection)}}}}`,
  };

  return { kind: "fetch", fetch, definition: parseFetch(fetch.operation), path };
}

/** A subgraph with an `@interfaceObject` does not know its object types. */
function nameAs(type: string): FetchDataRewrite {
  return { kind: "ValueSetter", path: [`... on ${type}`, "__typename"], setValueTo: type };
}

function onConditions({ node, conditions }: MisplacedField): SelectionNode {
  return conditions.reduceRight<SelectionNode>(
    (selection, directives) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
    }),
    node,
  );
}

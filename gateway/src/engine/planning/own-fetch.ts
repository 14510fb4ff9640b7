import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { OperationTypeNode, print, visit } from "graphql";
import { parseFetch } from "../fetch-document.js";
import type { PlannedFetch } from "../plan-tree.js";
import { type FieldTree, plannedNames } from "./field-tree.js";
import type { EntityKey } from "./key-table.js";
import type { MisplacedField } from "./misplaced-fields.js";

/** A fetch of one field alone, told its key and all that it requires. */
export function createOwnFetch({ planned, type, node, needs, path }: MisplacedField, key: EntityKey): PlannedFetch {
  const used = new Set<string>();
  visit(node, {
    Variable({ name }) {
      used.add(name.value);
    },
  });
  const declared =
    planned.definition.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
  const variables = ["$representations:[_Any!]!", ...declared.map(print)].join(",");
  const selections = [{ kind: "Field" as const, name: "__typename" }, ...listNeeded(needs), ...listNeeded(key.tree)];
  const fetch: FetchNode = {
    kind: "Fetch",
    serviceName: planned.fetch.serviceName,
    operationKind: OperationTypeNode.QUERY,
    operationName: undefined,
    variableUsages: [...used],
    requires: [{ kind: "InlineFragment", typeCondition: type, selections }],
    operation: `query(${variables}){_entities(representations:$representations){...on ${type}{${print(node)}}}}`,
  };

  return { kind: "fetch", fetch, definition: parseFetch(fetch.operation), path };
}

function listNeeded(tree: FieldTree): QueryPlanSelectionNode[] {
  return [...tree].flatMap(([name, field]) =>
    plannedNames(name, field).map((planned): QueryPlanSelectionNode => {
      const selections = field.below.size > 0 ? { selections: listNeeded(field.below) } : {};

      return { kind: "Field", name: planned, ...selections };
    }),
  );
}

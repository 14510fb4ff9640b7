import { type DocumentNode, Kind, type SelectionNode } from "graphql";
import {
  type FieldsDefinition,
  hasFields,
  isTrue,
  parseFieldSet,
  readGraphs,
  readText,
  typeName,
} from "./join-directives.js";

/** The `@external` and `@provides` of the subgraphs. */
export interface ExternalFields {
  /** Whether a subgraph declares a field `@external`, its own key fields excepted: it knows those of every object. */
  isExternal(subgraph: string, type: string, field: string): boolean;
  /** Whether some `@provides` of the subgraph names the field. */
  isProvided(subgraph: string, type: string, field: string): boolean;
  /** The `@provides` of a field. */
  provides(subgraph: string, type: string, field: string): readonly SelectionNode[];
}

export function readExternalFields(supergraph: DocumentNode): ExternalFields {
  const graphs = readGraphs(supergraph);
  const types = new Map(supergraph.definitions.filter(hasFields).map((type) => [type.name.value, type]));
  const external = new Set<string>();
  const keys = new Set<string>();
  const provided = new Set<string>();
  const provides = new Map<string, readonly SelectionNode[]>();
  for (const [type, { directives = [], fields = [] }] of types) {
    for (const directive of directives) {
      const key = directive.name.value === "join__type" ? readText(directive, "key") : null;
      const subgraph = graphs.get(readText(directive, "graph") ?? "");
      if (key !== null) addFieldSet(keys, { subgraph, type, types }, parseFieldSet(key));
    }
    for (const field of fields) {
      for (const directive of field.directives ?? []) {
        if (directive.name.value !== "join__field") continue;
        const subgraph = graphs.get(readText(directive, "graph") ?? "");
        const coordinate = `${subgraph}|${type}.${field.name.value}`;
        if (isTrue(directive, "external")) external.add(coordinate);
        const selections = parseFieldSet(readText(directive, "provides") ?? "__typename");
        provides.set(coordinate, selections);
        addFieldSet(provided, { subgraph, type: typeName(field.type), types }, selections);
      }
    }
  }

  return {
    isExternal(subgraph, type, field) {
      const coordinate = `${subgraph}|${type}.${field}`;

      return external.has(coordinate) && !keys.has(coordinate);
    },
    isProvided: (subgraph, type, field) => provided.has(`${subgraph}|${type}.${field}`),
    provides: (subgraph, type, field) => provides.get(`${subgraph}|${type}.${field}`) ?? [],
  };
}

interface Place {
  readonly subgraph: string | undefined;
  readonly type: string;
  readonly types: ReadonlyMap<string, FieldsDefinition>;
}

function addFieldSet(coordinates: Set<string>, place: Place, selections: readonly SelectionNode[]): void {
  const { subgraph, type, types } = place;
  for (const node of selections) {
    if (node.kind === Kind.INLINE_FRAGMENT)
      addFieldSet(
        coordinates,
        { ...place, type: node.typeCondition?.name.value ?? type },
        node.selectionSet.selections,
      );
    if (node.kind !== Kind.FIELD) continue;
    coordinates.add(`${subgraph}|${type}.${node.name.value}`);
    const field = types.get(type)?.fields?.find(({ name }) => name.value === node.name.value);
    if (field && node.selectionSet)
      addFieldSet(coordinates, { ...place, type: typeName(field.type) }, node.selectionSet.selections);
  }
}

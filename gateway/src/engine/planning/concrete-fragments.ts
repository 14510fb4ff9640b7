import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  getNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { indexFragments } from "../fragments.js";
import { mapSelections } from "./map-selections.js";
import { isSubtype, type Planning, typeOfField } from "./planning.js";

/**
 * The document with object types for the interfaces that fragments ask for within another interface which some subgraph knows as
 * an object: the planner does not find from there to what the objects are.
 */
export function withConcreteFragments(document: DocumentNode, planning: Planning): DocumentNode {
  if (planning.interfaceObjects.size === 0) return document;
  const writer = new FragmentWriter(planning, indexFragments(document));

  return mapSelections(document, planning.fullSchema, (selectionSet, type) => writer.write(selectionSet, type));
}

class FragmentWriter {
  readonly #planning: Planning;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #objectsSomewhere: ReadonlySet<string>;

  constructor(planning: Planning, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#planning = planning;
    this.#fragments = fragments;
    this.#objectsSomewhere = new Set(
      [...planning.interfaceObjects].map((place) => place.slice(place.indexOf("|") + 1)),
    );
  }

  write(set: SelectionSetNode, type: string): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap((node) => this.#writeNode(node, type)) };
  }

  #writeNode(node: SelectionNode, type: string): SelectionNode[] {
    if (node.kind === Kind.FIELD) {
      const output = typeOfField(this.#planning, type, node.name.value);
      if (!output || !node.selectionSet) return [node];

      return [{ ...node, selectionSet: this.write(node.selectionSet, getNamedType(output).name) }];
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
    if (!fragment) return [node];
    const condition = fragment.typeCondition?.name.value ?? type;
    if (!this.#isLost(type, condition))
      return node.kind === Kind.FRAGMENT_SPREAD
        ? [node]
        : [{ ...node, selectionSet: this.write(node.selectionSet, condition) }];
    const directives = node.directives ?? [];
    const { selectionSet } = fragment;
    if (isSubtype(this.#planning, condition, type))
      return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet: this.write(selectionSet, type) }];

    return this.#typesOfBoth(type, condition).map(
      (name): InlineFragmentNode => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
        directives,
        selectionSet: this.write(selectionSet, name),
      }),
    );
  }

  #isLost(type: string, condition: string): boolean {
    const { fullSchema } = this.#planning;
    if (type === condition) return false;
    if (!isInterfaceType(fullSchema.getType(type)) || !isInterfaceType(fullSchema.getType(condition))) return false;

    return this.#objectsSomewhere.has(type) || this.#objectsSomewhere.has(condition);
  }

  #typesOfBoth(type: string, condition: string): string[] {
    const others = this.#possible(condition);

    return this.#possible(type)
      .filter((object) => others.includes(object))
      .map(({ name }) => name)
      .filter((name) => this.#planning.apiSchema.getType(name));
  }

  #possible(name: string): readonly GraphQLObjectType[] {
    const { fullSchema } = this.#planning;
    const type = fullSchema.getType(name);

    return isInterfaceType(type) ? fullSchema.getPossibleTypes(type) : [];
  }
}

import { indexFragments } from "@kim-hub/kit/index-fragments";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { doTypesOverlap, isSubtype, type Planning, typeOfField } from "../input/planning.js";
import { FILLER } from "./filler.js";
import { mapSelections } from "./map-selections.js";

/**
 * Replaces unions and interfaces in type conditions by object types, inside an interface that some subgraph declares as
 * an `@interfaceObject`: the planner does not find the object types from there.
 */
export function expandAbstractFragments(document: DocumentNode, planning: Planning): DocumentNode {
  if (planning.interfaceObjects.size === 0) return document;
  const writer = new FragmentWriter(planning, indexFragments(document));

  return mapSelections(document, planning.fullSchema, (selectionSet, type) => writer.write(selectionSet, type));
}

const ONLY_FILLER: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [FILLER] };

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
      const selectionSet = this.write(node.selectionSet, getNamedType(output).name);

      return [{ ...node, selectionSet: selectionSet.selections.length > 0 ? selectionSet : ONLY_FILLER }];
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
    if (!fragment) return [node];
    const condition = fragment.typeCondition?.name.value ?? type;
    const { directives = [] } = node;
    const { selectionSet } = fragment;
    const onType = (name: string): InlineFragmentNode => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
      directives,
      selectionSet: this.write(selectionSet, name),
    });
    // A fragment that no object satisfies must go if the type around it is now an object type.
    if (!doTypesOverlap(this.#planning, type, condition)) return [];
    const isLost = this.#isLost(type, condition);
    if (!isLost && node.kind === Kind.FRAGMENT_SPREAD) return [node];
    if (isSubtype(this.#planning, condition, type)) return unlessEmpty(onType(type));
    if (!isLost) return unlessEmpty(onType(condition));

    return this.#typesOfBoth(type, condition).flatMap((name) => unlessEmpty(onType(name)));
  }

  #isLost(type: string, condition: string): boolean {
    const { fullSchema } = this.#planning;
    if (type === condition) return false;
    if (!isAbstractType(fullSchema.getType(type)) || !isAbstractType(fullSchema.getType(condition))) return false;

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

    return isAbstractType(type) ? fullSchema.getPossibleTypes(type) : [];
  }
}

function unlessEmpty(fragment: InlineFragmentNode): InlineFragmentNode[] {
  return fragment.selectionSet.selections.length > 0 ? [fragment] : [];
}

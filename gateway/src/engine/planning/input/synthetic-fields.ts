import {
  type ArgumentNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  print,
  type SelectionNode,
} from "graphql";
import { argumentSignature } from "../../document/argument-signature.js";
import { type FieldTree, fieldOfTree } from "./field-tree.js";
import { type FieldsDefinition, hasFields, parseFieldSet, typeName } from "./join-directives.js";

/** The field and arguments behind a synthetic field. */
export interface SyntheticField {
  readonly field: string;
  readonly arguments: readonly ArgumentNode[];
}

interface ReplacedFieldSet {
  readonly text: string;
  readonly selections: readonly SelectionNode[];
  readonly tree: FieldTree;
}

/**
 * The planner distinguishes fields by response name only, so that a field required with one set of arguments collides
 * with the same field with another. Each required field with arguments therefore becomes a synthetic field without any.
 */
export class SyntheticFields {
  /** By the synthetic field's name. */
  readonly synthetics = new Map<string, SyntheticField>();
  /** Every name in a replaced field set, before and after. */
  readonly names = new Set<string>();
  readonly #types: ReadonlyMap<string, FieldsDefinition>;
  readonly #bySignature = new Map<string, string>();
  readonly #declared = new Map<string, Set<string>>();
  readonly #prefix: string;

  /** No name of the supergraph may begin with the prefix and a digit. */
  constructor({ definitions }: DocumentNode, prefix: string) {
    this.#types = new Map(definitions.filter(hasFields).map((definition) => [definition.name.value, definition]));
    this.#prefix = prefix;
  }

  /** Replaces every field with arguments in a field set on a type. */
  replace(text: string, type: string): ReplacedFieldSet {
    const tree: FieldTree = new Map();
    const before = parseFieldSet(text);
    const selections = this.#replaceAll(before, type, tree);
    const replaced = print({ kind: Kind.SELECTION_SET, selections }).slice(1, -1).replace(/\s+/g, " ").trim();

    return { text: selections.some((node, index) => node !== before[index]) ? replaced : text, selections, tree };
  }

  /** Adds a type's synthetic fields: of the same types and from the same subgraphs as their originals. */
  declare(definition: FieldsDefinition): FieldsDefinition {
    const added = [...(this.#declared.get(definition.name.value) ?? [])].flatMap((synthetic) => {
      const field = definition.fields?.find(({ name }) => name.value === this.synthetics.get(synthetic)?.field);

      return field ? [{ ...field, name: named(synthetic), arguments: [] }] : [];
    });

    return added.length === 0 ? definition : { ...definition, fields: [...(definition.fields ?? []), ...added] };
  }

  #replaceAll(selections: readonly SelectionNode[], type: string, tree: FieldTree): SelectionNode[] {
    return selections.map((node) => {
      if (node.kind === Kind.FIELD) return this.#replaceField(node, type, tree);
      if (node.kind === Kind.FRAGMENT_SPREAD) return node;

      return this.#below(node, node.typeCondition?.name.value ?? type, tree);
    });
  }

  #below<Node extends Extract<SelectionNode, { selectionSet?: unknown }>>(
    node: Node,
    type: string,
    tree: FieldTree,
  ): Node {
    const { selectionSet } = node;
    if (!selectionSet) return node;
    const selections = this.#replaceAll(selectionSet.selections, type, tree);
    if (selections.every((selection, index) => selection === selectionSet.selections[index])) return node;

    return { ...node, selectionSet: { ...selectionSet, selections } };
  }

  #replaceField(node: FieldNode, type: string, tree: FieldTree): FieldNode {
    const name = node.name.value;
    const definition = this.#fieldOf(type, name);
    const field = fieldOfTree(tree, name);
    this.names.add(name);
    const replaced = definition ? this.#below(node, typeName(definition.type), field.below) : node;
    if (!definition?.arguments?.length) return replaced;
    const synthetic = this.#syntheticOf(node);
    this.names.add(synthetic);
    this.#declare(type, name, synthetic);
    field.synthetics.add(synthetic);

    return { ...replaced, name: named(synthetic), arguments: [] };
  }

  #syntheticOf({ name, arguments: given = [] }: FieldNode): string {
    const signature = `${name.value}(${argumentSignature(given)})`;
    const synthetic = this.#bySignature.get(signature) ?? `${this.#prefix}${this.synthetics.size}_${name.value}`;
    this.#bySignature.set(signature, synthetic);
    this.synthetics.set(synthetic, { field: name.value, arguments: given });

    return synthetic;
  }

  /** Includes the implementations of an interface, in depth. */
  #declare(type: string, field: string, synthetic: string): void {
    const declared = this.#declared.get(type) ?? new Set();
    if (!this.#fieldOf(type, field) || declared.has(synthetic)) return;
    this.#declared.set(type, declared.add(synthetic));
    for (const definition of this.#types.values()) {
      if (definition.interfaces?.some(({ name }) => name.value === type))
        this.#declare(definition.name.value, field, synthetic);
    }
  }

  #fieldOf(type: string, name: string): FieldDefinitionNode | undefined {
    return this.#types.get(type)?.fields?.find((field) => field.name.value === name);
  }
}

function named(value: string) {
  return { kind: Kind.NAME, value } as const;
}

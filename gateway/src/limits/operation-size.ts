import { indexFragments } from "@kim-hub/kit/index-fragments";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";
import { fieldOf } from "../engine/document/field-of.js";

/** The size of an operation with its fragments expanded. */
export interface OperationSize {
  readonly levels: number;
  readonly lists: number;
  readonly roots: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: OperationSize = { levels: 0, lists: 0, roots: 0, fields: 0, aliases: 0, directives: 0 };

/** The type of a selection set; undefined if the document names one that does not exist. */
type Parent = GraphQLNamedType | null | undefined;

/** Counts every fragment once, however often it is spread, so that counting takes no longer than reading. */
export class OperationSizes {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, OperationSize>();

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#fragments = indexFragments(document);
  }

  of({ operation, selectionSet }: OperationDefinitionNode): OperationSize {
    return this.#set(selectionSet, this.#schema.getRootType(operation));
  }

  #set(set: SelectionSetNode | undefined, parent: Parent): OperationSize {
    return (set?.selections ?? []).map((node) => this.#selection(node, parent)).reduce(sum, NOTHING);
  }

  #selection(node: SelectionNode, parent: Parent): OperationSize {
    const directives = node.directives?.length ?? 0;
    if (node.kind === Kind.FIELD) return this.#field(node, parent, directives);
    const below =
      node.kind === Kind.FRAGMENT_SPREAD
        ? this.#fragment(node.name.value)
        : this.#set(node.selectionSet, this.#typeOf(node.typeCondition) ?? parent);

    return { ...below, directives: below.directives + directives };
  }

  #field({ name, alias, selectionSet }: FieldNode, parent: Parent, directives: number): OperationSize {
    const type = typeOfField(parent, name.value);
    const below = this.#set(selectionSet, type && getNamedType(type));

    return {
      levels: below.levels + 1,
      lists: below.lists + (type && isListType(getNullableType(type)) ? 1 : 0),
      roots: 1,
      fields: below.fields + 1,
      aliases: below.aliases + (alias ? 1 : 0),
      directives: below.directives + directives,
    };
  }

  #fragment(name: string): OperationSize {
    const known = this.#known.get(name);
    if (known) return known;
    // Ends a fragment inside itself, which another rule refuses.
    this.#known.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    const size = this.#set(fragment?.selectionSet, this.#typeOf(fragment?.typeCondition));
    this.#known.set(name, size);

    return size;
  }

  #typeOf(condition: NamedTypeNode | undefined): Parent {
    return condition && this.#schema.getType(condition.name.value);
  }
}

function typeOfField(parent: Parent, name: string): GraphQLOutputType | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef.type;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef.type;

  return fieldOf(parent, name)?.type;
}

function sum(left: OperationSize, right: OperationSize): OperationSize {
  return {
    levels: Math.max(left.levels, right.levels),
    lists: Math.max(left.lists, right.lists),
    roots: left.roots + right.roots,
    fields: left.fields + right.fields,
    aliases: left.aliases + right.aliases,
    directives: left.directives + right.directives,
  };
}

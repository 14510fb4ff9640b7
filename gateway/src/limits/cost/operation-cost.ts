import { indexFragments } from "@kim-hub/kit/index-fragments";
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { fieldOf } from "../../engine/document/field-of.js";
import type { CostRule } from "./cost-rules.js";
import { maximumOf, productOf, type Quantity, sumOf } from "./quantity.js";

/** Entries of a list without a size in the schema. */
const ASSUMED_SIZE = 10;
const MUTATION_WEIGHT = 10;
/** The cost of all types of the schema with their fields; an introspection selects them once. */
const WHOLE_SCHEMA_COST = 10_000;
const UNSAID: CostRule = { slicingArguments: [], sizedFields: [] };

type Parent = GraphQLNamedType | null | undefined;
type Field = GraphQLField<unknown, unknown>;

/** The size that a field above gives to lists below it. */
interface GivenSize {
  readonly fields: readonly string[];
  readonly size: Quantity;
}

const NOTHING_GIVEN: GivenSize = { fields: [], size: 1 };

/** Computes the cost of one document's operations. */
export class OperationCost {
  readonly #schema: GraphQLSchema;
  readonly #rules: ReadonlyMap<string, CostRule>;
  readonly #fragments: ReturnType<typeof indexFragments>;
  #defaults: ReadonlyMap<string, ValueNode | undefined> = new Map();

  constructor(schema: GraphQLSchema, rules: ReadonlyMap<string, CostRule>, document: DocumentNode) {
    this.#schema = schema;
    this.#rules = rules;
    this.#fragments = indexFragments(document);
  }

  of({ operation, selectionSet, variableDefinitions = [] }: OperationDefinitionNode): Quantity {
    this.#defaults = new Map(variableDefinitions.map((node) => [node.variable.name.value, node.defaultValue]));

    return this.#set(selectionSet, this.#schema.getRootType(operation), NOTHING_GIVEN);
  }

  #set(set: SelectionSetNode | undefined, parent: Parent, given: GivenSize): Quantity {
    return sumOf((set?.selections ?? []).map((node) => this.#selection(node, parent, given)));
  }

  #selection(node: SelectionNode, parent: Parent, given: GivenSize): Quantity {
    if (node.kind === Kind.FIELD) return this.#field(node, parent, given);
    // Limits of the document bound the number of spreads.
    const within = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
    const condition = within?.typeCondition;

    return this.#set(within?.selectionSet, condition ? this.#schema.getType(condition.name.value) : parent, given);
  }

  #field(node: FieldNode, parent: Parent, given: GivenSize): Quantity {
    const name = node.name.value;
    const field = name === SchemaMetaFieldDef.name ? SchemaMetaFieldDef : fieldOf(parent, name);
    if (!field || !parent) return 0;
    if (parent.name === "__Schema" && field.name === "types") return WHOLE_SCHEMA_COST;
    const type = getNamedType(field.type);
    const rule = this.#rules.get(`${parent.name}.${field.name}`) ?? UNSAID;
    const sliced = this.#sliced(rule, field, node);
    const below = this.#set(node.selectionSet, type, { fields: rule.sizedFields, size: sliced ?? ASSUMED_SIZE });
    const one = sumOf([this.#weight(rule, type, parent), below]);
    if (!isListType(getNullableType(field.type))) return one;

    return productOf(given.fields.includes(field.name) ? given.size : (sliced ?? this.#size(rule, field, node)), one);
  }

  #weight(rule: CostRule, type: GraphQLNamedType, parent: GraphQLNamedType): number {
    const said = rule.weight ?? this.#rules.get(type.name)?.weight;
    if (said !== undefined) return said;
    if (parent === this.#schema.getMutationType()) return MUTATION_WEIGHT;

    return isCompositeType(type) && !type.name.startsWith("__") ? 1 : 0;
  }

  /** The largest slicing argument; null if there is none. */
  #sliced({ slicingArguments }: CostRule, field: Field, node: FieldNode): Quantity | null {
    if (slicingArguments.length === 0) return null;

    return maximumOf(
      slicingArguments.map((name) => this.#argument(field, node, name, (value) => numberOf(value) ?? ASSUMED_SIZE)),
    );
  }

  /** The length of the longest list argument, if one is given. */
  #size({ assumedSize }: CostRule, field: Field, node: FieldNode): Quantity {
    const lists = field.args.filter(({ type }) => isListType(getNullableType(type)));
    if (assumedSize !== undefined || lists.length === 0) return assumedSize ?? ASSUMED_SIZE;

    return maximumOf(lists.map(({ name }) => this.#argument(field, node, name, lengthOf)));
  }

  #argument(field: Field, node: FieldNode, name: string, read: (value: unknown) => number): Quantity {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const fallback = read(field.args.find((argument) => argument.name === name)?.defaultValue);
    if (!given) return fallback;
    if (given.kind !== Kind.VARIABLE) return read(literalOf(given));
    const variable = given.name.value;
    const literal = this.#defaults.get(variable);
    const otherwise = literal ? read(literalOf(literal)) : fallback;

    return (variables) => (variables[variable] === undefined ? otherwise : read(variables[variable]));
  }
}

/** The part of a literal that sizes depend on: a number, or the entries of a list. */
function literalOf(node: ValueNode): unknown {
  if (node.kind === Kind.INT) return Number(node.value);

  return node.kind === Kind.LIST ? node.values : undefined;
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? Math.max(0, value) : null;
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;

  return value === undefined || value === null ? ASSUMED_SIZE : 1;
}

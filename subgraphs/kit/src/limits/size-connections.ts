import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
} from "graphql";

const [SIZED] = parse(
  `type Sized { list: Int @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false) }`,
).definitions;

/** Says of every field of pages that its lists are as long as its argument `first` says. */
export function sizeConnections(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) if (isPaged(field)) size(field);
  }
}

function isPaged({ type, args }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  const pageInfo = isObjectType(named) ? named.getFields().pageInfo : undefined;

  return (
    pageInfo !== undefined &&
    getNamedType(pageInfo.type).name === "PageInfo" &&
    args.some(({ name }) => name === "first")
  );
}

/** Before the data class: what goes to the object that most of its fields agree on leaves the order of the others. */
function size(field: GraphQLField<unknown, unknown>): void {
  const { astNode } = field;
  if (!astNode) return;
  const own = astNode.directives ?? [];
  const place = own.findIndex(({ name }) => name.value === "data");
  field.astNode = { ...astNode, directives: own.toSpliced(place === -1 ? own.length : place, 0, ...listSize()) };
}

function listSize(): readonly ConstDirectiveNode[] {
  return SIZED?.kind === Kind.OBJECT_TYPE_DEFINITION ? (SIZED.fields?.[0]?.directives ?? []) : [];
}

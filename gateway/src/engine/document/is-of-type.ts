import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";

/** Whether the object or interface type `name` is `wanted` or implements it. */
export function isOfType(schema: GraphQLSchema, name: string, wanted: string): boolean {
  if (name === wanted) return true;
  const [type, abstract] = [schema.getType(name), schema.getType(wanted)];

  return isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type);
}

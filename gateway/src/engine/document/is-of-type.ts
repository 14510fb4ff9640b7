import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";

/** Whether what calls itself `name`, an object or what is known as an interface only, is a `wanted`. */
export function isOfType(schema: GraphQLSchema, name: string, wanted: string): boolean {
  if (name === wanted) return true;
  const [type, abstract] = [schema.getType(name), schema.getType(wanted)];

  return isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type);
}

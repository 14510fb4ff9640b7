import { type GraphQLField, type GraphQLObjectType, valueFromASTUntyped } from "graphql";
import { type DataClass, isDataClass } from "../schema/data-class.js";
import { dataDirectiveOf } from "../schema/data-directive.js";

/** The class that holds for a field, or null if it has none. */
export function dataClassOf(field: GraphQLField<unknown, unknown>, type: GraphQLObjectType): DataClass | null {
  const argument = dataDirectiveOf(field, type)?.arguments?.find(({ name }) => name.value === "class");
  const dataClass = argument && valueFromASTUntyped(argument.value);

  return isDataClass(dataClass) ? dataClass : null;
}

import { type GraphQLObjectType, valueFromASTUntyped } from "graphql";
import { type DataClass, isDataClass } from "../schema/data-class.js";
import { dataDirectiveOf, type Field } from "../schema/data-directive.js";

/** The class that holds for a field, or null if it has none. */
export function dataClassOf(field: Field, type: GraphQLObjectType): DataClass | null {
  const dataClass = argumentOf(field, type, "class");

  return isDataClass(dataClass) ? dataClass : null;
}

/** The norms that the contract names for a field, or null if it has no class. */
export function basisOf(field: Field, type: GraphQLObjectType): string | null {
  return argumentOf(field, type, "basis");
}

function argumentOf(field: Field, type: GraphQLObjectType, name: string): string | null {
  const argument = dataDirectiveOf(field, type)?.arguments?.find((each) => each.name.value === name);

  return argument ? String(valueFromASTUntyped(argument.value)) : null;
}

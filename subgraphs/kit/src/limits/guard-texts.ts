import {
  defaultFieldResolver,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from "graphql";
import { BadInputError } from "../errors/errors.js";
import { findFaultWithin, LONGEST_ID, LONGEST_TEXT } from "./text-rule.js";

/** Puts the rules of texts before every field that takes arguments; the error names the argument and the rule, never the text. */
export function guardTexts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context, info) => {
        for (const { name, type: argument } of field.args) checkTexts(args[name], argument, name);

        return resolve(parent, args, context, info);
      };
    }
  }

  return schema;
}

function checkTexts(value: unknown, type: GraphQLInputType, name: string): void {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return;
  if (isListType(nullable) && Array.isArray(value)) {
    for (const item of value) checkTexts(item, nullable.ofType, name);
  } else if (isInputObjectType(nullable)) {
    for (const field of Object.values(nullable.getFields()))
      checkTexts(Object(value)[field.name], field.type, `${name}.${field.name}`);
  } else {
    const fault = findFaultWithin(value, nullable === GraphQLID ? LONGEST_ID : LONGEST_TEXT);
    if (fault) throw new BadInputError(`The argument ${name} ${fault}.`);
  }
}

import type { SavedQuery } from "@kim-hub/kit/saved-query";
import {
  executeSync,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  Kind,
  parse,
  parseType,
  type TypeNode,
} from "graphql";

interface Wanted {
  readonly schema: GraphQLSchema;
  /** Every field of the type `Suppression`. */
  readonly suppression: string;
  /** Whether every value that may be null is null. */
  readonly isBare?: boolean;
}

const SCALARS: Readonly<Record<string, unknown>> = {
  ...{ Int: 1234, Float: 1.5, Boolean: true, BigInt: "123456", Decimal: "2.50", Ags: "05711", Month: "2024-09" },
  ...{ Quarter: "2024-Q3", LocalDate: "2024-12-31", DateTime: "2024-12-31T23:30:00Z" },
};

/** An answer that fits the schema, with one item in each list and the same value for each scalar. */
export function answerBySchema({ text }: Pick<SavedQuery, "text">, wanted: Wanted): unknown {
  const document = parse(text);
  const { schema } = wanted;
  const variables = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
  );
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (_source, _given, _context, { returnType }) =>
    output(returnType, wanted);
  const { data, errors } = executeSync({
    ...{ schema, document, fieldResolver, rootValue: {} },
    variableValues: Object.fromEntries(
      variables.map(({ variable, type }) => [variable.name.value, input(type, schema)]),
    ),
  });
  if (errors) throw errors[0];

  return data;
}

function output(type: GraphQLOutputType, wanted: Wanted): unknown {
  if (isNonNullType(type)) return required(type.ofType, wanted);
  const isLeaf = !isListType(type) && !isObjectType(type) && !isAbstractType(type);

  return wanted.isBare && isLeaf ? null : required(type, wanted);
}

function required(type: GraphQLOutputType, wanted: Wanted): unknown {
  if (isNonNullType(type)) return required(type.ofType, wanted);
  if (isListType(type)) return [required(type.ofType, wanted)];
  if (isAbstractType(type)) return { __typename: wanted.schema.getPossibleTypes(type)[0]?.name };
  if (isObjectType(type)) return {};
  if (type.name === "Suppression") return wanted.suppression;

  return isEnumType(type) ? type.getValues()[0]?.value : (SCALARS[type.name] ?? "text");
}

function input(type: TypeNode, schema: GraphQLSchema): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return input(type.type, schema);
  if (type.kind === Kind.LIST_TYPE) return [input(type.type, schema)];
  const named = schema.getType(type.name.value);
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter(isRequiredInputField);

    return Object.fromEntries(fields.map((field) => [field.name, input(parseType(String(field.type)), schema)]));
  }

  return isEnumType(named) ? named.getValues()[0]?.value : (SCALARS[type.name.value] ?? "text");
}

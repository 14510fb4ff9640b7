import { createContractSchema } from "@kim-hub/kit/contract-schema";
import { BadInputError } from "@kim-hub/kit/errors";
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import { isExternal, selectionsOf } from "./federation/directive-fields.js";
import { findMissing } from "./federation/missing-field.js";
import type { MockContext, OwnAnswers } from "./mock-context.js";
import { type AskedField, fieldValue } from "./values/field-value.js";
import { MockObject } from "./values/mock-object.js";
import { objectValue } from "./values/object-value.js";
import { seedOf, seedOfField } from "./values/seed.js";

interface MockOptions {
  readonly subgraph: string;
  /** The fields of its own that this contract gives the subgraph. */
  readonly answersOf: (contract: GraphQLSchema) => OwnAnswers;
}

/** A schema that answers its whole contract with invented values, and keeps what Federation has a subgraph keep: keys, and fields that it requires of others. */
export function createMockSchema(sdl: string, { subgraph, answersOf }: MockOptions): GraphQLSchema {
  const schema = createContractSchema(sdl, (typeName, { __typename, ...known }) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`${typeName} is no entity of ${subgraph}.`);

    return objectValue(type, { subgraph, seed: seedOf(typeName), known, isSent: true });
  });
  const answers = answersOf(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("_")) continue;
    for (const field of Object.values(type.getFields()))
      if (!field.name.startsWith("_")) mockField(field, { type, schema, subgraph, answers });
  }

  return schema;
}

interface FieldOptions {
  readonly subgraph: string;
  readonly answers: OwnAnswers;
  readonly schema: GraphQLSchema;
  readonly type: GraphQLObjectType;
}

function mockField(field: GraphQLField<unknown, MockContext>, { type, schema, subgraph, answers }: FieldOptions): void {
  const coordinate = `${type.name}.${field.name}`;
  const answer = answers.get(coordinate);
  const required = selectionsOf(field, "requires");
  const place = { subgraph, typeName: type.name, fieldName: field.name };
  field.resolve = (parent, args, context) => {
    if (parent !== undefined && !(parent instanceof MockObject)) {
      const held: unknown = Object(parent)[field.name];

      // What the subgraph's own code has made holds its fields itself, but those that the contract has since it was written.
      return held === undefined ? fieldValue(field.type, { ...place, schema, args }, seedOf(coordinate)) : held;
    }
    const { seed, known, isSent } = parent ?? new MockObject(type.name, { seed: seedOf(type.name) });
    if (field.name in known) return known[field.name];
    // Of what was made here the gateway asks another's field only where this subgraph provides it.
    if (isSent && isExternal(field)) throw lacking(coordinate, field.name);
    for (const selection of required) {
      const missing = findMissing(known, selection);
      if (missing !== null) throw lacking(coordinate, missing);
    }
    if (answer) return answer(known, args, context);

    return fieldValue(field.type, { ...place, schema, args }, seedOfArguments(seedOfField(seed, field.name), args));
  };
}

function lacking(coordinate: string, path: string): BadInputError {
  return new BadInputError(`${coordinate} needs ${path} of another subgraph, which the representation lacks.`);
}

/** Another question is another answer; another page of one question is not. */
function seedOfArguments(seed: ReturnType<typeof seedOf>, { first, after, ...others }: AskedField["args"]) {
  return Object.keys(others).length === 0 ? seed : seedOfField(seed, JSON.stringify(others));
}

import { isNonNullType, type SelectionSetNode } from "graphql";
import { isJsonObject, type JsonObject } from "../data/json.js";
import type { Path } from "../data/positions.js";
import { collectFields } from "../document/collect-fields.js";
import { fieldOf } from "../document/field-of.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import { type Judge, MOST_ERRORS, type SourceAnswer, type SourceError } from "../wire/source.js";

/** The root, or one entity, with every selected field refused; a required field takes the whole object with it. */
interface RefusedObject {
  readonly object: JsonObject | null;
  readonly errors: readonly SourceError[];
}

interface Refusing {
  readonly type: string;
  /** The values of the variables of `@skip` and `@include`. */
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly judge: Judge;
  /** Of the object in the subgraph's answer. */
  readonly path: Path;
}

/** Null if the subgraph would answer one of the fields, or if nothing but `__typename` is selected. */
type RefuseObject = (refusing: Refusing) => RefusedObject | null;

/** Compiles what a subgraph answers to a selection of which it refuses every field; without a selection nothing is refused. */
export function compileRefusal(
  selection: SelectionSetNode | null,
  { fullSchema, dataClasses }: Supergraph,
): RefuseObject {
  if (!selection) return () => null;

  return ({ type, conditions, judge, path }) => {
    const selected = collectFields(type, [selection], { schema: fullSchema, fragments: new Map(), conditions });
    const object: JsonObject = {};
    const errors: SourceError[] = [];
    let required: SourceError | undefined;
    for (const [key, [node]] of selected) {
      const name = node?.name.value ?? "";
      if (name === "__typename") {
        object[key] = type;
        continue;
      }
      const refusal = judge({ type, name, dataClass: dataClasses.get(`${type}.${name}`) });
      if (!refusal) return null;
      const field = fieldOf(fullSchema.getType(type), name);
      const error = { ...refusal, path: [...path, key] };
      object[key] = null;
      if (field && isNonNullType(field.type)) required ??= error;
      else errors.push(error);
    }
    if (errors.length === 0 && !required) return null;

    return required ? { object: null, errors: [...errors, required] } : { object, errors };
  };
}

/** The answer to a fetch of root fields. */
export function refusedRoot(refused: RefusedObject | null): SourceAnswer | null {
  return refused && toAnswer(refused.object, refused.errors);
}

/** One `_entities` field of a fetch. */
interface EntitiesAsked {
  readonly alias: string;
  /** As JSON. */
  readonly representations: readonly string[];
  readonly refuse: RefuseObject;
}

/** The answer to a fetch of entities; null if the subgraph would answer a field of one of them. */
export function refusedEntities(
  lists: readonly EntitiesAsked[],
  refusing: Pick<Refusing, "conditions" | "judge">,
): SourceAnswer | null {
  const data: JsonObject = {};
  const errors: SourceError[] = [];
  for (const { alias, representations, refuse } of lists) {
    const entities: unknown[] = [];
    for (const [index, text] of representations.entries()) {
      const refused = refuse({ ...refusing, type: typeOf(text), path: [alias, index] });
      if (!refused) return null;
      entities.push(refused.object);
      errors.push(...refused.errors);
    }
    data[alias] = entities;
  }

  return toAnswer(data, errors);
}

function typeOf(representation: string): string {
  const value: unknown = JSON.parse(representation);

  return isJsonObject(value) ? String(value.__typename) : "";
}

function toAnswer(data: JsonObject | null, errors: readonly SourceError[]): SourceAnswer {
  const listed = errors.slice(0, MOST_ERRORS);

  return { data, errors: listed, moreErrors: errors.length - listed.length, plain: true };
}

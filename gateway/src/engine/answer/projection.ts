import { responseName } from "@kim-hub/kit/response-name";
import {
  type FieldNode,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { isJsonObject, quote } from "../data/json.js";
import { collectFields, type Selecting } from "../document/collect-fields.js";
import { fieldOf } from "../document/field-of.js";
import { isDecided } from "../document/is-decided.js";
import { isOfType } from "../document/is-of-type.js";
import type { AnsweredNames, UnfetchedField } from "../planning/tree/plan.js";
import { pathBelow } from "../planning/tree/plan-path.js";
import { toByteString } from "../wire/byte-string.js";
import { joinEqualFields } from "./join-equal-fields.js";
import { compileLeaf, isText } from "./leaf-writers.js";
import {
  broken,
  type FieldWriter,
  leaf,
  list,
  nonNull,
  noObject,
  once,
  orElse,
  unfetched,
  type Write,
  writeFields,
} from "./value-writers.js";

/** The facts that the projection of an operation is compiled from. */
export interface ProjectionOptions {
  readonly selecting: Selecting;
  /** The client's response name of a field in the planned document. */
  readonly clientName: (node: FieldNode) => string;
  /** Root fields that are not fetched, each with the equal one that is. */
  readonly equalRoots: ReadonlyMap<string, string>;
  readonly answered: AnsweredNames;
  /** Fields that no fetch selects on objects of their type. */
  readonly unfetched: readonly Pick<UnfetchedField, "type" | "path">[];
}

interface Place {
  readonly nodes: readonly FieldNode[];
  /** The response names that some fetch answers below here. */
  readonly answered: AnsweredNames;
  /** Response names, joined; empty at the root. */
  readonly path: string;
  /** `Type.field`, for messages. */
  readonly coordinate: string;
}

/**
 * Compiles the projection of the fetched data to the client's selection set: fields in the operation's order under the
 * client's response names, missing values as null, and a null in a non-null field taking its parent with it (the
 * specification's CompleteValue).
 */
export class ProjectionCompiler {
  readonly #options: ProjectionOptions;
  readonly #unfetched: ReadonlySet<string>;
  #selections = 0;

  constructor(options: ProjectionOptions) {
    this.#options = options;
    this.#unfetched = new Set(options.unfetched.map(({ type, path }) => `${type}|${path.join("/")}`));
  }

  /** The writer of the root object. */
  root(type: string, selectionSet: SelectionSetNode): Write {
    const { answered } = this.#options;

    return this.#object(type, [selectionSet], { nodes: [], answered, path: "", coordinate: type });
  }

  #value(type: GraphQLOutputType, place: Place): Write {
    if (isNonNullType(type)) return nonNull(this.#value(type.ofType, place), place.coordinate);
    if (isListType(type)) return list(this.#value(type.ofType, place), isNonNullType(type.ofType), place.coordinate);
    // If another type has an object under this response name, its hidden fields must not leave as a custom scalar's
    // value.
    if (isLeafType(type))
      return leaf(place.answered.below.size > 0 ? noObject(compileLeaf(type)) : compileLeaf(type), place.coordinate);

    return this.#composite(type.name, place);
  }

  #composite(type: string, place: Place): Write {
    const selectionSets = place.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const { schema } = this.#options.selecting;
    const abstract = isAbstractType(schema.getType(type));
    const byType = new Map<string, Write>();
    const writerOf = (name: string): Write => {
      const known = byType.get(name) ?? this.#ofType(name, selectionSets, place);
      byType.set(name, known);

      return known;
    };
    const write: Write = (value, context) => {
      if (value === null || value === undefined) return "null";
      if (!isJsonObject(value)) return broken(context, place.coordinate);
      const name = abstract ? (value.__typename ?? type) : type;
      // A hidden type must not show.
      if (typeof name !== "string" || !isOfType(schema, name, type)) return broken(context, place.coordinate);

      return writerOf(name)(value, context);
    };

    return place.answered.shared ? once(write, this.#selections++, place.coordinate) : write;
  }

  /** If only the interface is known, a fragment on an implementation may or may not apply. */
  #ofType(name: string, selectionSets: readonly SelectionSetNode[], place: Place): Write {
    const { selecting } = this.#options;
    const isKnown = isObjectType(selecting.schema.getType(name)) || isDecided(name, selectionSets, selecting);

    return isKnown ? this.#object(name, selectionSets, place) : (_value, context) => broken(context, place.coordinate);
  }

  #object(type: string, selectionSets: readonly SelectionSetNode[], place: Place): Write {
    let fields: readonly FieldWriter[] | null = null;

    return (value, context) => {
      // Compiled for the first object of the type: most types of a union never occur.
      fields ??= this.#fields(type, selectionSets, place);

      return isJsonObject(value) ? writeFields(fields, value, context) : broken(context, place.coordinate);
    };
  }

  #fields(type: string, selectionSets: readonly SelectionSetNode[], place: Place): readonly FieldWriter[] {
    const groups = [...collectFields(type, selectionSets, this.#options.selecting).values()];
    const fields = groups.flatMap((nodes, index) => {
      const [node] = nodes;
      if (!node) return [];
      const client = this.#options.clientName(node);
      const source = responseName(node);
      const prefix = `${index === 0 ? "{" : ","}${quote(client)}:`;

      return [
        { source, client, prefix, ...this.#field(type, nodes, { ...place, source, client, name: node.name.value }) },
      ];
    });

    if (place.path !== "") return fields;

    return joinEqualFields(fields, this.#options.equalRoots, {
      nextSelection: () => this.#selections++,
      coordinate: place.coordinate,
    });
  }

  #field(
    type: string,
    nodes: readonly FieldNode[],
    { answered, path, source, client, name }: Place & Record<"source" | "client" | "name", string>,
  ): Pick<FieldWriter, "nonNull" | "write" | "isText"> {
    const { schema } = this.#options.selecting;
    const parent = schema.getType(type);
    const coordinate = `${type}.${name}`;
    if (name === "__typename") {
      // If only the interface is known, there is no type name to show.
      return {
        nonNull: true,
        isText: false,
        write: isObjectType(parent) ? () => quote(type) : (_value, context) => broken(context, coordinate),
      };
    }
    if (name === "__schema" || name === "__type") {
      return {
        nonNull: false,
        isText: false,
        write: (_value, { introspection }) => toByteString(JSON.stringify(introspection[client] ?? null)),
      };
    }
    const field = fieldOf(parent, name);
    if (!field) throw new Error(`The operation asks for ${coordinate}, which the schema does not have.`);
    const below = answered.below.get(source);
    const nonNull = isNonNullType(field.type);
    if (!below) return { nonNull, isText: false, write: unfetched(coordinate, nonNull) };
    const place = { nodes, answered: below, path: pathBelow(path, source), coordinate };
    const write = this.#value(field.type, place);
    const missing = this.#unfetched.has(`${type}|${place.path}`);

    return {
      nonNull,
      isText: isText(field.type),
      write: missing ? orElse(write, unfetched(coordinate, nonNull)) : write,
    };
  }
}

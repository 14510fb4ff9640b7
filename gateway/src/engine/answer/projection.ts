import {
  type FieldNode,
  type GraphQLOutputType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type SelectionSetNode,
} from "graphql";
import { isJsonObject, quote } from "../data/json.js";
import { collectFields, isDecided, type Selecting } from "../document/collect-fields.js";
import { isOfType } from "../document/is-of-type.js";
import type { KnownNames } from "../planning/tree/known-names.js";
import { toByteString } from "../wire/byte-string.js";
import { joinEqualFields } from "./join-equal-fields.js";
import { compileLeaf } from "./leaf-writers.js";
import {
  broken,
  type FieldWriter,
  lacking,
  leaf,
  list,
  nonNull,
  noObject,
  once,
  orElse,
  type Write,
  writeFields,
} from "./value-writers.js";

/** What the writer of an operation's answer needs to know. */
export interface ProjectionOptions {
  readonly selecting: Selecting;
  /** The name that the client reads, of a field in the document that was planned. */
  readonly clientName: (node: FieldNode) => string;
  /** The root fields whose data stand under the name of an equal one. */
  readonly equalRoots: ReadonlyMap<string, string>;
  /** Whether one object may stand in many places of the list or field at a path. */
  readonly isShared: (path: string) => boolean;
  /** Whether no fetch asks for the field at a path, without `@`, of objects of a type. */
  readonly isUnfetched: (type: string, path: string) => boolean;
}

interface Place {
  readonly nodes: readonly FieldNode[];
  /** The names that some fetch answers below here. */
  readonly known: KnownNames;
  /** As a plan's path, joined. */
  readonly path: string;
  /** For messages, `Type.field`. */
  readonly coordinate: string;
}

/**
 * Compiles the writing of an answer: the fields of the operation in its order, under the names that the client gave, null where
 * something is missing, and what may not be null taking its parent with it (the specification's CompleteValue).
 */
export class ProjectionCompiler {
  readonly #parts: ProjectionOptions;
  #selections = 0;

  constructor(parts: ProjectionOptions) {
    this.#parts = parts;
  }

  /** The writer of the root's object. */
  root(type: string, selectionSet: SelectionSetNode, known: KnownNames): Write {
    return this.#object(type, [selectionSet], { nodes: [], known, path: "", coordinate: type });
  }

  #value(type: GraphQLOutputType, place: Place): Write {
    if (isNonNullType(type)) return nonNull(this.#value(type.ofType, place), place.coordinate);
    if (isListType(type)) {
      const items = { ...place, path: `${place.path}/@` };

      return list(this.#value(type.ofType, items), isNonNullType(type.ofType), place.coordinate);
    }
    // Where another type has an object under this name, its hidden fields may not leave as a custom scalar's value.
    if (isLeafType(type))
      return leaf(place.known.children.size > 0 ? noObject(compileLeaf(type)) : compileLeaf(type), place.coordinate);

    return this.#composite(type.name, place);
  }

  #composite(type: string, place: Place): Write {
    const selectionSets = place.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const { schema } = this.#parts.selecting;
    const abstract = isAbstractType(schema.getType(type));
    const byType = new Map<string, Write>();
    const writerOf = (name: string): Write => {
      const known = byType.get(name) ?? this.#ofType(name, selectionSets, place);
      byType.set(name, known);

      return known;
    };
    const write: Write = (value, writing) => {
      if (value === null || value === undefined) return "null";
      if (!isJsonObject(value)) return broken(writing, place.coordinate);
      const name = abstract ? (value.__typename ?? type) : type;
      // Hidden types may not show.
      if (typeof name !== "string" || !isOfType(schema, name, type)) return broken(writing, place.coordinate);

      return writerOf(name)(value, writing);
    };

    return this.#parts.isShared(place.path) ? once(write, this.#selections++, place.coordinate) : write;
  }

  /** An object that is known as an interface only is none of the types that a fragment may ask for, or any. */
  #ofType(name: string, selectionSets: readonly SelectionSetNode[], place: Place): Write {
    const { selecting } = this.#parts;
    const isKnown = isObjectType(selecting.schema.getType(name)) || isDecided(name, selectionSets, selecting);

    return isKnown ? this.#object(name, selectionSets, place) : (_value, writing) => broken(writing, place.coordinate);
  }

  #object(type: string, selectionSets: readonly SelectionSetNode[], place: Place): Write {
    let fields: readonly FieldWriter[] | null = null;

    return (value, writing) => {
      // Compiled when the first object of the type comes: most types of a union never do.
      fields ??= this.#fields(type, selectionSets, place);

      return isJsonObject(value) ? writeFields(fields, value, writing) : broken(writing, place.coordinate);
    };
  }

  #fields(type: string, selectionSets: readonly SelectionSetNode[], place: Place): readonly FieldWriter[] {
    const groups = [...collectFields(type, selectionSets, this.#parts.selecting).values()];
    const fields = groups.flatMap((nodes, index) => {
      const [node] = nodes;
      if (!node) return [];
      const client = this.#parts.clientName(node);
      const source = (node.alias ?? node.name).value;
      const prefix = `${index === 0 ? "{" : ","}${quote(client)}:`;

      return [
        { source, client, prefix, ...this.#field(type, nodes, { ...place, source, client, name: node.name.value }) },
      ];
    });

    if (place.path !== "") return fields;

    return joinEqualFields(fields, this.#parts.equalRoots, {
      nextSelection: () => this.#selections++,
      coordinate: place.coordinate,
    });
  }

  #field(
    type: string,
    nodes: readonly FieldNode[],
    { known, path, source, client, name }: Place & Record<"source" | "client" | "name", string>,
  ): Pick<FieldWriter, "nonNull" | "write" | "isText"> {
    const { schema } = this.#parts.selecting;
    const parent = schema.getType(type);
    const coordinate = `${type}.${name}`;
    if (name === "__typename") {
      // An object that is known as an interface only has no name of a type to show.
      return {
        nonNull: true,
        isText: false,
        write: isObjectType(parent) ? () => quote(type) : (_value, writing) => broken(writing, coordinate),
      };
    }
    if (name === "__schema" || name === "__type") {
      return {
        nonNull: false,
        isText: false,
        write: (_value, { introspection }) => toByteString(JSON.stringify(introspection[client] ?? null)),
      };
    }
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) throw new Error(`The operation asks for ${coordinate}, which the schema does not have.`);
    const below = known.children.get(source);
    const nonNull = isNonNullType(field.type);
    if (!below) return { nonNull, isText: false, write: lacking(coordinate, nonNull) };
    const place = { nodes, known: below, path: path === "" ? source : `${path}/${source}`, coordinate };
    const write = this.#value(field.type, place);
    const missing = this.#parts.isUnfetched(type, place.path.replaceAll("/@", ""));

    return {
      nonNull,
      isText: isText(field.type),
      write: missing ? orElse(write, lacking(coordinate, nonNull)) : write,
    };
  }
}

function isText(type: GraphQLOutputType): boolean {
  const leaf = getNullableType(type);

  return isScalarType(leaf) && (leaf.name === "String" || leaf.name === "ID");
}

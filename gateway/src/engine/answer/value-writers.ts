import type { JsonObject } from "../data/json.js";
import { UNEQUAL_LISTS } from "../data/merge.js";
import type { WriteLeaf } from "./leaf-writers.js";
import type { WriteContext } from "./write-context.js";

/** Writes one value as JSON text; undefined where it is null because of a fault that was noted. */
export type Write = (value: unknown, writing: WriteContext) => string | undefined;

/** The writing of one field. */
export interface FieldWriter {
  readonly source: string;
  readonly client: string;
  readonly prefix: string;
  readonly nonNull: boolean;
  readonly write: Write;
  /** The field is a String or ID: what is a text then stands between quotes. */
  readonly isText: boolean;
}

/** An object with the fields that it shows, in their order. */
export function writeFields(
  fields: readonly FieldWriter[],
  object: JsonObject,
  writing: WriteContext,
): string | undefined {
  if (fields.length === 0) return "{}";
  let text = "";
  const plain = writing.plain && !writing.exact;
  for (const { source, client, prefix, nonNull, write, isText } of fields) {
    const value = object[source];
    if (plain && isText && typeof value === "string") {
      text += `${prefix}"${value}"`;
      continue;
    }
    if (writing.exact) writing.enter(client);
    const written = write(value, writing);
    if (writing.exact) writing.leave();
    if (written === undefined && nonNull) return undefined;
    text += prefix + (written ?? "null");
  }

  return `${text}}`;
}

/** A list; one that is null because of a fault takes what may not be null along. */
export function list(write: Write, nonNull: boolean, coordinate: string): Write {
  return (value, writing) => {
    if (value === null || value === undefined) return "null";
    if (value === UNEQUAL_LISTS) return unequal(writing, coordinate);
    if (!Array.isArray(value)) return broken(writing, coordinate);
    let text = "[";
    for (let index = 0; index < value.length; index += 1) {
      if (writing.exact) writing.enter(index);
      const written = write(value[index], writing);
      if (writing.exact) writing.leave();
      if (written === undefined && nonNull) return undefined;
      text += index === 0 ? (written ?? "null") : `,${written ?? "null"}`;
    }

    return `${text}]`;
  };
}

/** What may not be null: a fault where it is, unless one is noted already. */
export function nonNull(write: Write, coordinate: string): Write {
  return (value, writing) => {
    const written = write(value, writing);
    if (written !== "null") return written;
    writing.fault(`A source answered null for ${coordinate}, which may not be null.`);

    return undefined;
  };
}

/** A scalar or enum value. */
export function leaf(write: WriteLeaf, coordinate: string): Write {
  return (value, writing) => {
    if (value === null || value === undefined) return "null";

    return write(value, writing) ?? broken(writing, coordinate);
  };
}

/** A leaf of this type, where another type has an object under the same name. */
export function noObject(write: WriteLeaf): WriteLeaf {
  return (value, writing) => (typeof value === "object" ? undefined : write(value, writing));
}

/** Notes a value that is not of its type. */
export function broken(writing: WriteContext, coordinate: string): undefined {
  writing.fault(`A source answered a value for ${coordinate} that is not of its type.`);
}

/** A field that nobody was asked for. */
export function lacking(coordinate: string, nonNull: boolean): Write {
  return (_value, writing) => {
    writing.lack(`No source answers for ${coordinate}.`);

    return nonNull ? undefined : "null";
  };
}

/** What was answered, or what stands for it where nothing was. */
export function orElse(write: Write, otherwise: Write): Write {
  return (value, writing) => (value === undefined ? otherwise : write)(value, writing);
}

/** The text of a value that stands in several places is written once; exactly, again where a fault in it has another place. */
export function once(write: Write, selection: number, coordinate: string): Write {
  return (value, writing) => {
    if (value === null || value === undefined) return write(value, writing);
    const texts = writing.textsOf(selection);
    const known = texts.get(value);
    if (known !== undefined) return writing.repeat(known) ? known : excessive(writing, coordinate);
    const { faults } = writing;
    const written = write(value, writing);
    if (written === undefined) return undefined;
    if (!writing.exact || writing.faults === faults) texts.set(value, written);
    else if (!writing.repeat(written)) return excessive(writing, coordinate);

    return written;
  };
}

function unequal(writing: WriteContext, coordinate: string): undefined {
  writing.fault(`Two sources answered lists of different lengths for ${coordinate}.`);
}

function excessive(writing: WriteContext, coordinate: string): undefined {
  writing.fault(`The sources answered more for ${coordinate} than an answer may hold.`);
}

import type { JsonObject } from "../data/json.js";
import { UNEQUAL_LISTS } from "../data/merge.js";
import type { WriteLeaf } from "./leaf-writers.js";
import type { WriteContext } from "./write-context.js";

/** Writes one value as JSON text; undefined if a noted fault makes it null. */
export type Write = (value: unknown, context: WriteContext) => string | undefined;

/** The writer of one field. */
export interface FieldWriter {
  readonly source: string;
  readonly client: string;
  readonly prefix: string;
  readonly nonNull: boolean;
  readonly write: Write;
  /** Whether the field is a String or ID, so that a string value is written between quotes. */
  readonly isText: boolean;
}

/** Writes an object's selected fields in order. */
export function writeFields(
  fields: readonly FieldWriter[],
  object: JsonObject,
  context: WriteContext,
): string | undefined {
  if (fields.length === 0) return "{}";
  let text = "";
  const plain = context.plain && !context.exact;
  for (const { source, client, prefix, nonNull, write, isText } of fields) {
    const value = object[source];
    if (plain && isText && typeof value === "string") {
      text += `${prefix}"${value}"`;
      continue;
    }
    if (context.exact) context.enter(client);
    const written = write(value, context);
    if (context.exact) context.leave();
    if (written === undefined && nonNull) return undefined;
    text += prefix + (written ?? "null");
  }

  return `${text}}`;
}

/** Writes a list; a null caused by a fault propagates through non-null items. */
export function list(write: Write, nonNull: boolean, coordinate: string): Write {
  return (value, context) => {
    if (value === null || value === undefined) return "null";
    if (value === UNEQUAL_LISTS) return unequal(context, coordinate);
    if (!Array.isArray(value)) return broken(context, coordinate);
    let text = "[";
    for (let index = 0; index < value.length; index += 1) {
      if (context.exact) context.enter(index);
      const written = write(value[index], context);
      if (context.exact) context.leave();
      if (written === undefined && nonNull) return undefined;
      text += index === 0 ? (written ?? "null") : `,${written ?? "null"}`;
    }

    return `${text}]`;
  };
}

/** Notes a fault if the value is null without one. */
export function nonNull(write: Write, coordinate: string): Write {
  return (value, context) => {
    const written = write(value, context);
    if (written !== "null") return written;
    context.fault(`A source answered null for ${coordinate}, which may not be null.`);

    return undefined;
  };
}

/** Writes a scalar or enum value. */
export function leaf(write: WriteLeaf, coordinate: string): Write {
  return (value, context) => {
    if (value === null || value === undefined) return "null";

    return write(value, context) ?? broken(context, coordinate);
  };
}

/** Refuses an object: another type has one under the same response name. */
export function noObject(write: WriteLeaf): WriteLeaf {
  return (value, context) => (typeof value === "object" ? undefined : write(value, context));
}

/** Notes a value that is not of its type. */
export function broken(context: WriteContext, coordinate: string): undefined {
  context.fault(`A source answered a value for ${coordinate} that is not of its type.`);
}

/** Writes a field that no fetch selects. */
export function unfetched(coordinate: string, nonNull: boolean): Write {
  return (_value, context) => {
    context.noteUnfetched(`No source answers for ${coordinate}.`);

    return nonNull ? undefined : "null";
  };
}

/** Writes the answered value, or the fallback if there is none. */
export function orElse(write: Write, otherwise: Write): Write {
  return (value, context) => (value === undefined ? otherwise : write)(value, context);
}

/** Writes the text of a shared value once; in exact mode again, because a fault in it has another path. */
export function once(write: Write, selection: number, coordinate: string): Write {
  return (value, context) => {
    if (value === null || value === undefined) return write(value, context);
    const texts = context.textsOf(selection);
    const known = texts.get(value);
    if (known !== undefined) return context.repeat(known) ? known : excessive(context, coordinate);
    const { faults } = context;
    const written = write(value, context);
    if (written === undefined) return undefined;
    if (!context.exact || context.faults === faults) texts.set(value, written);
    else if (!context.repeat(written)) return excessive(context, coordinate);

    return written;
  };
}

function unequal(context: WriteContext, coordinate: string): undefined {
  context.fault(`Two sources answered lists of different lengths for ${coordinate}.`);
}

function excessive(context: WriteContext, coordinate: string): undefined {
  context.fault(`The sources answered more for ${coordinate} than an answer may hold.`);
}

import { BadInputError } from "../errors/errors.js";

/** The opaque name of a place in a list: only `readCursor` may look inside. */
export function cursorOf(id: string): string {
  return Buffer.from(id).toString("base64url");
}

/** The id that a cursor encodes. */
export function readCursor(cursor: string): string {
  const id = Buffer.from(cursor, "base64url").toString();
  if (id === "" || cursorOf(id) !== cursor) throw new BadInputError("The cursor is none that a connection gave.");

  return id;
}

import { BadInputError } from "../errors/errors.js";

/** The opaque name of a place in a list, of the text of each column that orders it: only `readCursor` may look inside. */
export function writeCursor(place: readonly (string | null)[]): string {
  const [only] = place;

  return Buffer.from(place.length === 1 && only != null ? only : JSON.stringify(place)).toString("base64url");
}

/** The place of so many columns that a cursor encodes. */
export function readCursor(cursor: string, columns = 1): readonly (string | null)[] {
  const text = Buffer.from(cursor, "base64url").toString();
  const place = columns === 1 ? [text] : readPlace(text);
  if (text === "" || text.includes("\0") || place?.length !== columns || writeCursor(place) !== cursor)
    throw new BadCursorError();

  return place;
}

/** A cursor that no connection gave, or that of another list. */
export class BadCursorError extends BadInputError {
  constructor() {
    super("The cursor is none that a connection gave.");
  }
}

function readPlace(text: string): (string | null)[] | null {
  try {
    const place: unknown = JSON.parse(text);

    return Array.isArray(place) && place.every((value) => value === null || typeof value === "string") ? place : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a text can be the id of a row: PostgreSQL would reject any other with an error of its own. */
export function isRowId(text: string): boolean {
  return UUID.test(text);
}

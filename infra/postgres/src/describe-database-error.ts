import { DatabaseError } from "pg";

/** What PostgreSQL says of a statement that failed, as its own terminal shows it: with the line and the place, if it names one. Null for other failures. */
export function describeDatabaseError(error: unknown, statement: string): string | null {
  if (!(error instanceof DatabaseError)) return null;
  const { severity = "ERROR", message, code, position, detail, hint } = error;
  const place = position === undefined ? [] : pointAt(statement, Number(position));
  const more = [detail && `DETAIL: ${detail}`, hint && `HINT: ${hint}`].filter((text) => text !== undefined);

  return [`${severity}: ${message} (SQLSTATE ${code})`, ...place, ...more].join("\n");
}

/** The line of the place, counted from 1, and a mark below it. */
function pointAt(statement: string, position: number): readonly string[] {
  const before = [...statement].slice(0, position - 1).join("");
  const lines = before.split("\n");
  const head = `LINE ${lines.length}: `;
  const column = lines.at(-1)?.length ?? 0;

  return [`${head}${statement.split("\n")[lines.length - 1]}`, `${" ".repeat(head.length + column)}^`];
}

/** The longest text that an argument or a variable may hold, unless a narrower rule applies. */
export const LONGEST_TEXT = 10_000;

/** No id of the hub is longer, nor a path's token. */
export const LONGEST_ID = 200;

/** The rule that a text breaks, as the end of a sentence; null if PostgreSQL can store it unchanged. */
export function findTextFault(text: string, longest: number = LONGEST_TEXT): string | null {
  if (text.length > longest) return `is longer than ${longest} characters`;
  if (text.includes("\0")) return "holds the character NUL, which no text may";
  if (!text.isWellFormed()) return "holds half of a surrogate pair, which no text may";

  return null;
}

/** The first fault among all texts of a value, its keys included; without recursion, because a request may nest as deep as it is long. */
export function findFaultWithin(root: unknown, longest: number = LONGEST_TEXT): string | null {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    const fault = typeof value === "string" ? findTextFault(value, longest) : null;
    if (fault) return fault;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, held] of Object.entries(value)) open.push(key, held);
  }

  return null;
}

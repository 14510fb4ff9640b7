/** Texts, names, comments and bodies in which a semicolon ends nothing; one without its end goes on to the end of what was typed. */
const TOKENS =
  /e'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)|'[^']*(?:'|$)|"[^"]*(?:"|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)|;/gi;

/** What was typed, parted into whole statements, without their semicolons, and the beginning of one that goes on. */
export interface ReadStatements {
  readonly statements: readonly string[];
  readonly rest: string;
}

export function readStatements(typed: string): ReadStatements {
  const statements: string[] = [];
  let begin = 0;
  for (const { 0: token, index } of typed.matchAll(TOKENS)) {
    if (token !== ";") continue;
    statements.push(typed.slice(begin, index).trim());
    begin = index + 1;
  }

  return { statements: statements.filter((statement) => statement !== ""), rest: typed.slice(begin).trim() };
}

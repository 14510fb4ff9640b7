const LONGEST_LINE = 108;

/** SQL of one statement a line, with the columns of a new table, and what else is too long for a line, on lines of their own. */
export function layOutSql(sql: string): readonly string[] {
  return sql
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .flatMap(breakLine);
}

/** A statement's parts stand between its outermost brackets, or, as in "alter table", between commas outside all of them. */
function breakLine(line: string): readonly string[] {
  const [, head = "", inner, tail = ""] = /^(create table "\w+" )\((.*)(\);?)$/.exec(line) ?? [];
  if (inner !== undefined) return [`${head}(`, ...indent(splitAtCommas(inner)), tail];
  if (line.length <= LONGEST_LINE) return [line];
  const [first = "", ...others] = splitAtCommas(line);

  return [first, ...indent(others)];
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** Each part but the last ends with its comma; commas in brackets, names and texts part nothing. */
function splitAtCommas(sql: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let begin = 0;
  for (const { 0: token, index } of sql.matchAll(/'[^']*'|"[^"]*"|[(),]/g)) {
    if (token === "(") depth += 1;
    if (token === ")") depth -= 1;
    if (token !== "," || depth !== 0) continue;
    parts.push(sql.slice(begin, index + 1).trim());
    begin = index + 1;
  }

  return [...parts, sql.slice(begin).trim()];
}

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../installation/root.js";

const COORDINATE = /\b([A-Z]\w*)\.(\w+)/g;

/** Where the sources of a subgraph declare the first `Type.field` that the message names; null if it names none of theirs. */
export function locate(message: string, subgraph: string): string | null {
  const folder = join("subgraphs", subgraph, "src");
  const files = globSync("**/*.ts", { cwd: join(ROOT, folder) })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => ({ file, text: readFileSync(join(ROOT, folder, file), "utf8") }));
  for (const [, type = "", field = ""] of message.matchAll(COORDINATE)) {
    const declares = new RegExp(`^\\s+(?:(?:public|readonly|static|async|declare) )*${field}[?!]?\\s*[:(=]`, "m");
    const found = files
      .filter(
        ({ text }) => text.includes(`class ${type}`) || text.includes(`() => ${type}`) || text.includes(`"${type}"`),
      )
      .toSorted(
        (left, right) => Number(right.text.includes(`class ${type} `)) - Number(left.text.includes(`class ${type} `)),
      )
      .find(({ text }) => declares.test(text));
    if (found) return `${join(folder, found.file)}:${lineOf(found.text, declares)}`;
  }

  return null;
}

function lineOf(text: string, pattern: RegExp): number {
  const match = pattern.exec(text);
  // The pattern begins with the break before its line.
  const before = text.slice(0, (match?.index ?? 0) + (match?.[0].search(/\S/) ?? 0));

  return before.split("\n").length;
}

import { createInterface } from "node:readline";
import { readStatements } from "./read-statements.js";

/** A person at a terminal. */
export interface Conversation {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Stands before a line, e.g. `immigration`. */
  readonly name: string;
  /** Answers a whole statement or a line that begins with a backslash. */
  readonly answer: (statement: string) => Promise<unknown>;
}

/** Answers statement by statement, each typed over as many lines as it takes, until the person leaves by Ctrl-D or `\quit`; Ctrl-C forgets what was typed. */
export async function converse({ input, output, name, answer }: Conversation): Promise<void> {
  const lines = createInterface({ input, output });
  let typed = "";
  let left = false;
  lines.on("close", () => {
    left = true;
  });
  const prompt = () => {
    // Lines that came before the end are still answered after it.
    if (left) return;
    lines.setPrompt(typed === "" ? `${name}=> ` : `${name}-> `);
    lines.prompt();
  };
  lines.on("SIGINT", () => {
    if (typed === "" && lines.line === "") return lines.close();
    typed = "";
    output.write("\n");
    lines.write(null, { ctrl: true, name: "u" });
    prompt();
  });
  prompt();
  for await (const line of lines) {
    if (typed === "" && line.trim() === "\\quit") break;
    if (typed === "" && line.trim().startsWith("\\")) await answer(line.trim());
    else {
      const { statements, rest } = readStatements(`${typed}${line}\n`);
      for (const statement of statements) await answer(statement);
      typed = rest === "" ? "" : `${rest}\n`;
    }
    prompt();
  }
  lines.close();
}

/** The terminal and the settings of a command. */
import { printable, printableLines } from "@kim-hub/kit/printable";
import type { CommandConfig } from "./config.js";

export interface CommandContext {
  readonly terminal: Terminal;
  readonly config: CommandConfig;
}

/**
 * `print` is for the answer, which may go into a pipe; `complain` and `draw` are for the person at the terminal. The next
 * line of `draw` replaces the one before, and an empty one clears it.
 */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
  draw?(text: string): void;
}

/** The streams of this process. */
export const processTerminal: Terminal = {
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
  ...(process.stderr.isTTY && { draw: (text: string) => void process.stderr.write(`\r\u001b[K${text}`) }),
};

/** The same terminal, which no text of a file or an answer can steer. */
export function guardTerminal({ print, complain, draw }: Terminal): Terminal {
  return {
    print: (text) => print(printableLines(text)),
    complain: (text) => complain(printableLines(text)),
    ...(draw && { draw: (text: string) => draw(printable(text)) }),
  };
}

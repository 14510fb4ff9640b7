import { parseArgs } from "node:util";
import { CONTESTANTS, type ContestantName } from "./contestants.js";
import { QUESTIONS, type QuestionName } from "./questions.js";

/** The benchmark's options. */
export interface Options {
  /** Of each measurement; the warm-up before it is not in it. */
  readonly seconds: number;
  readonly connections: number;
  readonly questions: readonly QuestionName[];
  readonly contestants: readonly ContestantName[];
  /** Only requests per second, as JSON. */
  readonly json: boolean;
}

/** Reads the command line; throws one sentence if it names an unknown gateway or question. */
export function readOptions(arguments_: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...arguments_],
    options: {
      seconds: { type: "string", default: "8" },
      connections: { type: "string", default: "50" },
      only: { type: "string", default: QUESTIONS.join() },
      gateways: { type: "string", default: CONTESTANTS.join() },
      json: { type: "boolean", default: false },
    },
  });

  return {
    seconds: count("seconds", values.seconds),
    connections: count("connections", values.connections),
    questions: choose("only", values.only, QUESTIONS),
    contestants: choose("gateways", values.gateways, CONTESTANTS),
    json: values.json,
  };
}

function count(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${option} is a whole number from 1 on.`);

  return value;
}

/** The chosen ones, in the order in which there are all. */
function choose<T extends string>(option: string, text: string, all: readonly T[]): readonly T[] {
  const wanted = text.split(",").map((name) => name.trim());
  const unknown = wanted.filter((name) => !all.some((known) => known === name));
  if (unknown.length > 0) throw new RangeError(`--${option} knows ${all.join(", ")}; not ${unknown.join(", ")}.`);

  return all.filter((name) => wanted.includes(name));
}

import { Purpose } from "@kim-hub/kit/viewer";
import { MAIN_QUERY } from "../../harness/main-query.js";
import { OPERATIONS } from "../operations.js";
import { NESTED_QUERY } from "./shop/nested-query.js";
import type { Caller } from "./sources/forwarded-answer.js";

/** The questions, in the order of the table. */
export const QUESTIONS = ["nested", "small", "path", "public"] as const;

export type QuestionName = (typeof QUESTIONS)[number];

/** A question as a client sends it. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Fields in which two right answers differ, because they name the request. */
  readonly varying: readonly string[];
}

const ANYBODY: Caller = { username: null, purpose: null };
const STEERING_GROUP: Caller = { username: "steering.bielefeld", purpose: Purpose.STEERING_CASE_REVIEW };

/** The caller of the hub's own questions. */
export const CALLERS: Readonly<Record<"path" | "public", Caller>> = { path: STEERING_GROUP, public: ANYBODY };

/** The question of this name; `path` takes the released path's token. */
export function getQuestion(name: QuestionName, token: string): Question {
  if (name === "nested") return { query: NESTED_QUERY, variables: {}, varying: [] };
  if (name === "small") return { query: "{ topProducts(first: 3) { upc name } }", variables: {}, varying: [] };
  if (name === "path") return { query: MAIN_QUERY, variables: { token }, varying: ["watermark"] };

  const largest = OPERATIONS.find(({ query }) => query.includes("query GrosseAnfrage"));
  if (!largest) throw new Error("The operations hold no Große Anfrage.");

  return { ...largest, varying: [] };
}

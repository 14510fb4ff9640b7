import type { Viewer } from "@kim-hub/kit/viewer";

/** The context of one request to a mock. */
export interface MockContext {
  readonly viewer: Viewer;
  /** Of statements and rows of the disclosure log, of which a mock has none: it holds nothing of a person. */
  readonly count: { statements: number; disclosures: number };
  readonly admitMutation: () => Promise<void>;
}

/** Answers one field in place of an invented value; `known` is what is known of the object. */
export type AnswerField = (
  known: Readonly<Record<string, unknown>>,
  args: Readonly<Record<string, unknown>>,
  context: MockContext,
) => unknown;

/** The fields of one subgraph that are not merely invented, by coordinate. */
export type OwnAnswers = ReadonlyMap<string, AnswerField>;

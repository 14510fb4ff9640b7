import type { TestAnswer, TestSubgraph } from "@kim-hub/kit/testing";
import type { Viewer } from "@kim-hub/kit/viewer";
import { naturalisation } from "./naturalisation.js";

/** Asks as a clerk of EBH-05711. */
export const askAsClerk = (
  office: TestSubgraph,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<TestAnswer> => office.ask(query, { as: naturalisation.staff, variables });

/** A clerk of another authority. */
export const clerkOf = (authority: string): Partial<Viewer> => ({ ...naturalisation.staff, authority });

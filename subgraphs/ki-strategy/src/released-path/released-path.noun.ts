import { asKnown } from "@kim-hub/kit/schema";
import type { CitedNoun } from "../cited-noun.js";
import { ReleasedPath } from "./released-path.js";
import { ReleasedPathResolver } from "./released-path.resolver.js";

export const RELEASED_PATH_NOUN: CitedNoun = {
  resolvers: [ReleasedPathResolver],
  orphans: [ReleasedPath],
  references: { ReleasedPath: asKnown },
  // Nobody here knows the person; the handle is this query's name for them.
  subjects: { ReleasedPath: ({ handle }) => String(handle) },
};

import { Office } from "@kim-hub/kit/office";
import { createReleasedPath } from "@kim-hub/kit/released-path";
import { asKnown } from "@kim-hub/kit/schema";
import type { Noun } from "@kim-hub/records/noun";
import { release } from "./segments.js";

const releasedPath = createReleasedPath(Office.IMMIGRATION, release);

export const RELEASED_PATH_NOUN: Noun = {
  resolvers: [releasedPath.resolver],
  orphans: [releasedPath.type],
  references: { ReleasedPath: asKnown },
};

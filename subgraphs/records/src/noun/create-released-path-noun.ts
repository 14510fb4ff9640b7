import type { Office } from "@kim-hub/kit/office";
import { createReleasedPath, type Release } from "@kim-hub/kit/released-path";
import { asKnown } from "@kim-hub/kit/schema";
import type { Noun } from "./noun.js";

/** An office's part of a person's path. */
export function createReleasedPathNoun(office: Office, rule: Release): Noun {
  const { resolver, type } = createReleasedPath(office, rule);

  return { resolvers: [resolver], orphans: [type], references: { ReleasedPath: asKnown } };
}

import { camelName, type Office } from "@kim-hub/kit/office";
import { createReleasedPath, type Release } from "@kim-hub/kit/released-path";
import { asKnown } from "@kim-hub/kit/schema";
import type { Noun } from "./noun.js";

/** An office's part of a person's path. */
export function createReleasedPathNoun<Row extends object>(office: Office, rule: Release<Row>): Noun {
  const { resolver, type } = createReleasedPath(office, rule);

  return {
    resolvers: [resolver],
    orphans: [type],
    references: { ReleasedPath: asKnown },
    readAlone: [`ReleasedPath.${camelName(office)}Part`],
  };
}

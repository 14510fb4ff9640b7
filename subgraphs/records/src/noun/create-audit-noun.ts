import { createFigureReview } from "@kim-hub/kit/create-figure-review";
import { createForbiddenFields } from "@kim-hub/kit/create-forbidden-fields";
import { createLogIntegrity } from "@kim-hub/kit/create-log-integrity";
import { type Office, pascalName } from "@kim-hub/kit/office";
import type { Noun } from "./noun.js";

/** What a data-protection audit reads of an office's own logs. */
export function createAuditNoun(office: Office): Noun {
  return {
    resolvers: [
      createFigureReview(office),
      createForbiddenFields(pascalName(office)),
      createLogIntegrity(pascalName(office)),
    ],
  };
}

import { ForbiddenError } from "@kim-hub/kit/errors";
import { Role } from "@kim-hub/kit/viewer";
import { type DocumentNode, visit } from "graphql";
import { forWholeRequest } from "../caller/for-whole-request.js";
import type { Admit } from "./admit.js";

/** Only agency developers may introspect the schema; everybody else reads the published SDL. */
export const introspectionPolicy: Admit = ({ document }, { caller }) => {
  if (caller.role === Role.AGENCY_DEVELOPER || !asksSchema(document)) return;
  throw forWholeRequest(new ForbiddenError("Introspection is open to agency developers only."));
};

/** A stored document is the same object in every request, and is searched once. */
const asked = new WeakMap<DocumentNode, boolean>();

function asksSchema(document: DocumentNode): boolean {
  const known = asked.get(document) ?? findsSchema(document);
  asked.set(document, known);

  return known;
}

function findsSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name }) {
      if (name.value === "__schema" || name.value === "__type") asks = true;
    },
  });

  return asks;
}

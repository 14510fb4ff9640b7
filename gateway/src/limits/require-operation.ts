import { ERROR_STATUS } from "@kim-hub/kit/errors";
import { GraphQLError } from "graphql";
import type { Admit } from "./admit.js";

/** Refuses a request that does not select one of several operations; the planner would call that an internal fault. */
export const requireOperation: Admit = ({ definition }) => {
  if (definition) return;
  const code = "OPERATION_RESOLUTION_FAILURE";
  throw new GraphQLError("The document has no operation of the name given, or several and no name was given.", {
    extensions: { code, http: { status: ERROR_STATUS[code] } },
  });
};

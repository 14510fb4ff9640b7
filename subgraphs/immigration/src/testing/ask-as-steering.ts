import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";

/** Asks for figures as a member of a steering group. */
export function askAsSteering(office: TestSubgraph, query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const as = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT };

  return office.ask(query, { as, variables });
}

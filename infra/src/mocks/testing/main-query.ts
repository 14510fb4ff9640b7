import { readFileSync } from "node:fs";
import { join } from "node:path";
import { localDate } from "@kim-hub/kit/calendar";
import { DEMONSTRATION_CLIENT } from "../../demonstration/clients.js";
import { ROOT } from "../../installation/root.js";
import type { GatewayAnswer, GatewayOverMocks } from "./gateway-over-mocks.js";

const RELEASE = `mutation ($client: ID!, $sitting: LocalDate!) {
  releasePath(input: { clientPseudonym: $client, steeringGroup: "LG-05711", sitting: $sitting }) { token } }`;

/** The text of a saved query. */
export function readSavedQuery(id: string): string {
  return readFileSync(join(ROOT, `schema/saved-queries/${id}/query.graphql`), "utf8");
}

/** A case manager of Bielefeld releases the demonstration client's path; this member of a steering group asks for it. */
export async function askMainQuery(gateway: GatewayOverMocks, member: string): Promise<GatewayAnswer> {
  const { data } = await gateway.ask("casemanager.bielefeld", {
    ...{ purpose: "CASE_WORK", query: RELEASE, forTrustCentre: true },
    variables: { client: DEMONSTRATION_CLIENT, sitting: localDate() },
  });

  return gateway.ask(member, {
    ...{ purpose: "STEERING_CASE_REVIEW", query: readSavedQuery("s1-released-path") },
    variables: { token: data.releasePath.token },
  });
}

import { DEMONSTRATION_CASE } from "@kim-hub/infra/clients";
import { MAIN_QUERY } from "../../harness/main-query.js";
import type { TestHub } from "../../harness/test-hub.js";

/** A question about a person, as its asker sends it. */
export interface Question {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The offices whose data such an answer holds for certain. */
  readonly officesOf: (data: Data) => readonly string[];
}

/** The data of an answer; a part that is missing is null. */
// biome-ignore lint/suspicious/noExplicitAny: each question reads its own shape.
export type Data = any;

const ALL = ["trust-centre", "case-management", "immigration", "naturalisation", "ki-strategy"];

/** A released path, which all offices answer together, a case manager's own case, and one that the asker may not read. */
export async function createQuestions(hub: TestHub): Promise<readonly Question[]> {
  const token = await hub.releasePath();
  const question = async (as: string, purpose: string, query: string, variables: object = {}) => ({
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await hub.token(as)}`,
      "hub-purpose": purpose,
    },
    body: JSON.stringify({ query, variables }),
  });
  const ofCase = `query ($reference: String!) { caseByReference(reference: $reference) { id client { proof } } }`;
  const reference = { reference: DEMONSTRATION_CASE };

  return [
    {
      ...(await question("steering.bielefeld", "STEERING_CASE_REVIEW", MAIN_QUERY, { token })),
      officesOf: ({ releasedPath }) => {
        if (releasedPath === null) return [];

        return releasedPath.status === "COMPLETE" ? ALL : ["trust-centre"];
      },
    },
    {
      ...(await question("casemanager.bielefeld", "CASE_WORK", ofCase, reference)),
      officesOf: ({ caseByReference }) => (caseByReference === null ? [] : ["case-management"]),
    },
    {
      ...(await question("steering.bielefeld", "STEERING_CASE_REVIEW", ofCase, reference)),
      officesOf: () => [],
    },
  ];
}

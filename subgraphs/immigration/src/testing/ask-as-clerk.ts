import type { TestAnswer, TestSubgraph } from "@kim-hub/kit/testing";
import { immigration } from "./immigration.js";

type Values = Readonly<Record<string, unknown>>;

/** Asks as a clerk of ABH-05711, or of another authority. */
export function askAsClerk(office: TestSubgraph, query: string, variables: Values = {}, authority = "ABH-05711") {
  return office.ask(query, { as: { ...immigration.staff, authority }, variables });
}

/** Records a row by its mutation, e.g. `ResidenceStatus`. */
export function record(
  office: TestSubgraph,
  noun: string,
  input: Values,
  { selection = "id version", authority = "ABH-05711" } = {},
): Promise<TestAnswer> {
  const query = `mutation ($input: ${noun}Input!) { record${noun}(input: $input) { ${selection} } }`;

  return askAsClerk(office, query, { input }, authority);
}

/** Corrects a row by its mutation. */
export function correct(
  office: TestSubgraph,
  noun: string,
  { id, version, input }: { readonly id: string; readonly version: number; readonly input: Values },
): Promise<TestAnswer> {
  const query = `mutation ($id: ID!, $version: Int!, $input: ${noun}Input!) {
    correct${noun}(id: $id, expectedVersion: $version, input: $input) { id version } }`;

  return askAsClerk(office, query, { id, version, input });
}

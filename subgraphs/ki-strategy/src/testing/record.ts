import type { TestAnswer, TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";

/** The KIM coordinator of a territory. */
export function coordinator(ags: string): Partial<Viewer> {
  return { actor: `sub-${ags}`, role: Role.KIM_COORDINATOR, authority: `KI-${ags}`, purpose: Purpose.STEERING_REPORT };
}

/** A mutation's call, with the input that a field of the answer is asked of. */
interface Call {
  readonly as: Partial<Viewer>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly fields?: string;
}

/** Calls `record<Noun>`. */
export function record(
  subgraph: TestSubgraph,
  noun: string,
  { as, input, fields = "id version" }: Call,
): Promise<TestAnswer> {
  const query = `mutation ($input: ${noun}Input!) { record${noun}(input: $input) { ${fields} } }`;

  return subgraph.ask(query, { as, variables: { input } });
}

/** Calls `correct<Noun>`. */
export function correct(
  subgraph: TestSubgraph,
  noun: string,
  { as, input, fields = "id version", id, version }: Call & { readonly id: string; readonly version: number },
): Promise<TestAnswer> {
  const query = `mutation ($id: ID!, $version: Int!, $input: ${noun}Input!) {
    correct${noun}(id: $id, expectedVersion: $version, input: $input) { ${fields} } }`;

  return subgraph.ask(query, { as, variables: { id, version, input } });
}

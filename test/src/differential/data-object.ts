import type { SelectionNode } from "graphql";

/** An object's fields that its subgraph knows by the way in which it was reached. */
export interface Reached {
  /** The representation that the subgraph was sent. */
  readonly reference?: Readonly<Record<string, unknown>> | undefined;
  /** The fields that a `@provides` on the way brings along. */
  readonly provided?: readonly SelectionNode[] | undefined;
}

/** One object of the data: a type and a number; all else follows from these. */
export class DataObject {
  readonly __typename: string;
  readonly object: number;
  readonly reference: Readonly<Record<string, unknown>> | undefined;
  readonly provided: readonly SelectionNode[];

  constructor(type: string, object: number, { reference, provided = [] }: Reached = {}) {
    this.__typename = type;
    this.object = object;
    this.reference = reference;
    this.provided = provided;
  }
}

/** One operation as the subgraphs see it. */
export class Operation {
  /** How many mutations went before, so that their order shows. */
  changes = 0;
  /** Requests that no subgraph can answer: faults of the plan or of its execution. */
  readonly faults: string[] = [];
}

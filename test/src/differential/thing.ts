/** One object of the data: a type and a number; all else follows from these. */
export class Thing {
  readonly __typename: string;
  readonly object: number;
  /** What a subgraph was sent about it. */
  readonly reference: Readonly<Record<string, unknown>> | undefined;

  constructor(type: string, object: number, reference?: Readonly<Record<string, unknown>>) {
    this.__typename = type;
    this.object = object;
    this.reference = reference;
  }
}

/** One operation as the subgraphs see it. */
export class Operation {
  /** How many mutations went before, so that their order shows. */
  changes = 0;
  /** What subgraphs were asked that they could not be asked: faults of the plan or of its execution. */
  readonly faults: string[] = [];
}

import type { Seed } from "./seed.js";

interface Invented {
  readonly seed: Seed;
  readonly known?: Readonly<Record<string, unknown>>;
  readonly isSent?: boolean;
}

/** An invented object of one type: its fields are what is known of it, and else follow from its seed. */
export class MockObject {
  readonly __typename: string;
  readonly seed: Seed;
  readonly known: Readonly<Record<string, unknown>>;
  /** Whether the gateway has sent what is known of it, with all that the subgraph requires of others. */
  readonly isSent: boolean;

  constructor(typeName: string, { seed, known = {}, isSent = false }: Invented) {
    this.__typename = typeName;
    this.seed = seed;
    this.known = known;
    this.isSent = isSent;
  }
}

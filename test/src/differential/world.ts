/** Subgraphs together with all their data: what each field answers follows from the SDLs and the seed. */
export interface World {
  readonly seed: number;
  /** The SDL of each subgraph by its name. */
  readonly subgraphs: Readonly<Record<string, string>>;
}

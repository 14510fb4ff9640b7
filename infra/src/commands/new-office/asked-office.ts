/** What `npm run new-office` is asked for. */
export interface NewOffice {
  /** In lower case with hyphens, e.g. `youth-office`: the subgraph's name. */
  readonly subgraph: string;
  /** The official term, e.g. `Jugendamt`. */
  readonly term: string;
  /** With which the ids of its authorities begin, e.g. `JA`. */
  readonly prefix: string;
  /** The code of the legal domain (Rechtskreis) of what it releases, e.g. `SGB_VIII`. */
  readonly legalDomain: string;
  readonly port: number;
}

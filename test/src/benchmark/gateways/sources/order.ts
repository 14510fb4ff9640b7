import type { Caller } from "./forwarded-answer.js";

/** Which subgraphs are to be served: the shop's own, or those of a running hub as one caller sees them. */
export type SourcesOrder = { readonly kind: "shop" } | HubOrder;

export interface HubOrder {
  readonly kind: "hub";
  /** Addresses of the real subgraphs by name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly caller: Caller;
  /** The address that issues the caller's token. */
  readonly issuer: string;
  readonly envelopeKeyFile: string;
}

import type { Question } from "./questions.js";
import type { SourcesOrder } from "./sources/order.js";

/** A question with everything that a gateway needs to answer it. */
export interface Scene {
  readonly question: Question;
  readonly supergraphSdl: string;
  readonly sources: SourcesOrder;
  readonly issuer: string;
  /** The hub signs its envelopes with it. */
  readonly envelopeKeyFile: string;
  /** Headers of the request, with a token that has just been issued if one is needed. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
}

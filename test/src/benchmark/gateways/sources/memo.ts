import { type GraphqlRequest, readRequest } from "./graphql-request.js";

/** Answers a request that has not been seen before, as JSON. */
export type Answer = (request: GraphqlRequest) => Promise<string>;

/** More bodies than this mean that a gateway varies them, and then nothing is measured but the subgraph. */
const MOST_BODIES = 1000;

/** Answers every request once and remembers the bytes, so that all gateways get the same at the same cost. */
export class Memo {
  readonly #answer: Answer;
  readonly #byBody = new Map<string, Promise<Buffer> | Buffer>();
  readonly #byRequest = new Map<string, Promise<Buffer>>();

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  get(body: string): Promise<Buffer> | Buffer {
    const known = this.#byBody.get(body);
    if (known) return known;
    if (this.#byBody.size >= MOST_BODIES) throw new RangeError("A gateway asks in ever other words.");

    const request = readRequest(body);
    const key = JSON.stringify([request.query, request.variables, request.operationName]);
    const answer = this.#byRequest.get(key) ?? this.#answer(request).then((text) => Buffer.from(text));
    this.#byRequest.set(key, answer);
    this.#byBody.set(body, answer);
    answer.then(
      (bytes) => this.#byBody.set(body, bytes),
      () => this.#forget(body, key),
    );

    return answer;
  }

  #forget(body: string, key: string): void {
    this.#byBody.delete(body);
    this.#byRequest.delete(key);
  }
}

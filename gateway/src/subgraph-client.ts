import { ENVELOPE_HEADER } from "@kim-hub/kit/envelope";
import { Pool } from "undici";
import type { HubContext } from "./hub-context.js";

/** A subgraph's own answer, or the fact that there was none. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
}

export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface SubgraphRequest {
  readonly query: string;
  readonly variables: unknown;
  readonly operationName: string | undefined;
}

/** Asks one subgraph over kept connections; null when it is down, too slow, or answers no GraphQL. */
export class SubgraphClient {
  readonly #name: string;
  readonly #path: string;
  readonly #pool: Pool;
  readonly #timeout: number;

  constructor({ name, url, timeoutMilliseconds }: { name: string; url: string; timeoutMilliseconds: number }) {
    const { origin, pathname } = new URL(url);
    this.#name = name;
    this.#path = pathname;
    this.#pool = new Pool(origin, { connections: 32 });
    this.#timeout = timeoutMilliseconds;
  }

  async ask(request: SubgraphRequest, context: HubContext): Promise<SubgraphAnswer | null> {
    const begin = performance.now();
    const { requestId, envelope } = await context.addressTo(this.#name);
    let failure: string | null = null;
    const answer = await this.#post(request, envelope).catch((error: unknown) => {
      failure = reasonOf(error);

      return null;
    });
    const milliseconds = Math.round(performance.now() - begin);
    context.fetches.push({ subgraph: this.#name, requestId, milliseconds, failure });

    return answer;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #post(request: SubgraphRequest, envelope: string): Promise<SubgraphAnswer> {
    const { body, statusCode } = await this.#pool.request({
      method: "POST",
      path: this.#path,
      headers: { "content-type": "application/json", accept: "application/json", [ENVELOPE_HEADER]: envelope },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(this.#timeout),
    });
    const answer: unknown = await body.json();
    // 401 and 5xx are between gateway and subgraph; the caller can do nothing about them.
    if (statusCode === 401 || statusCode >= 500) throw new NoAnswerError(`HTTP ${statusCode}`);
    if (!isAnswer(answer)) throw new NoAnswerError("no GraphQL");

    return answer;
  }
}

/** The subgraph did answer, but not as one. */
class NoAnswerError extends Error {}

/** Kind of failure for the log; a message might quote what was sent. */
function reasonOf(error: unknown): string {
  if (error instanceof NoAnswerError) return error.message;
  if (typeof error !== "object" || error === null) return "unknown";
  if ("code" in error && typeof error.code === "string") return error.code;

  return "name" in error ? String(error.name) : "unknown";
}

function isAnswer(value: unknown): value is SubgraphAnswer {
  return typeof value === "object" && value !== null && ("data" in value || "errors" in value);
}

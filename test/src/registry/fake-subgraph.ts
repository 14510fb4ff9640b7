import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type DocumentNode, execute, type GraphQLSchema, parse } from "graphql";

/** A subgraph's fault in place of `answer`, its right answer. A promise is awaited. */
export type Fault = (response: ServerResponse, answer: () => Promise<Answer>) => unknown;

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly unknown[];
}

/** A subgraph over real HTTP that can be broken, killed and started again. */
export class FakeSubgraph {
  /** Null while it is sound. */
  fault: Fault | null = null;
  /** How many requests have reached it. */
  asked = 0;
  readonly #schema: GraphQLSchema;
  readonly #documents = new Map<string, DocumentNode>();
  #server: Server | null = null;
  #port = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  /** On the port that it had before, if it had one. */
  async start(): Promise<this> {
    const server = createServer((request, response) => void this.#receive(request, response));
    await once(server.listen(this.#port, "127.0.0.1"), "listening");
    const address = server.address();
    if (typeof address !== "object" || !address) throw new Error("The subgraph has no port.");
    this.#server = server;
    this.#port = address.port;

    return this;
  }

  /** Drops what is under way, as a killed process does. */
  async kill(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.closeAllConnections();
    await once(server.close(), "close");
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === "/live") {
      sendJson(response, { data: null });

      return;
    }
    this.asked += 1;
    response.on("error", () => response.destroy());
    try {
      const body = Buffer.concat(await request.toArray()).toString();
      if (this.fault) await this.fault(response, () => this.#answer(body));
      else sendJson(response, await this.#answer(body));
    } catch {
      // The connection broke under it, as it does when the gateway waits no more.
      response.destroy();
    }
  }

  async #answer(body: string): Promise<Answer> {
    const { query, variables, operationName } = JSON.parse(body);
    const document = this.#documents.get(query) ?? parse(query);
    this.#documents.set(query, document);

    return execute({ schema: this.#schema, document, variableValues: variables, operationName });
  }
}

export function sendJson(response: ServerResponse, answer: Answer): void {
  response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
}

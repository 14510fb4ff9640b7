import { type Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { scanOutput } from "@kim-hub/kit/forbidden-outputs";
import type { HttpRequest, RawRequest } from "./wire-request.js";

const MOST_MILLISECONDS = 20_000;

/** The answer to one request. */
export interface Answer {
  /** Every status of a raw socket; null if the connection was closed without an answer. */
  readonly statuses: readonly number[];
  readonly text: string;
  readonly milliseconds: number;
  /** Why there was no answer, as Node calls it. */
  readonly failure: string | null;
}

export async function sendRequest(port: number, request: HttpRequest | RawRequest, agent: Agent): Promise<Answer> {
  const begin = performance.now();
  const answer = request.kind === "http" ? sendHttp(port, request, agent) : sendRaw(port, request);

  const outcome = await answer;
  scanOutput(outcome.text, { place: "an answer to a mutated request", reader: null });

  return { failure: null, ...outcome, milliseconds: performance.now() - begin };
}

type Outcome = Pick<Answer, "statuses" | "text"> & Partial<Answer>;

function sendHttp(port: number, { method, path, headers, body }: HttpRequest, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve({ statuses: [], text: "", failure: codeOf(error) });
    try {
      const sent = httpRequest({ host: "127.0.0.1", port, method, path, headers, agent, timeout: MOST_MILLISECONDS });
      sent.on("timeout", () => sent.destroy(Object.assign(new Error(), { code: "HUNG" })));
      sent.on("error", fail);
      sent.on("upgrade", (_response, socket) => {
        socket.destroy();
        fail({ code: "UPGRADED" });
      });
      sent.on("response", (response: IncomingMessage) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", fail);
        response.on("end", () => {
          resolve({ statuses: [response.statusCode ?? 0], text: Buffer.concat(chunks).toString("utf8") });
        });
      });
      sent.end(method === "GET" || method === "HEAD" ? undefined : body);
    } catch (error) {
      // Node's own client refuses to send it.
      resolve({ statuses: [], text: "", failure: `unsendable ${codeOf(error)}` });
    }
  });
}

function sendRaw(port: number, { chunks, milliseconds }: RawRequest): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const pause = milliseconds / Math.max(1, chunks.length);
    let received = "";
    let next = 0;
    const write = () => {
      const chunk = chunks[next];
      next += 1;
      if (chunk !== undefined && socket.writable) socket.write(chunk);
      if (next < chunks.length) timer = setTimeout(write, pause);
    };
    let timer = setTimeout(write, 0);
    const patience = setTimeout(() => socket.destroy(), milliseconds + 1);
    socket.on("data", (chunk: Buffer) => (received += chunk.toString("latin1")));
    // A reset is an answer too; what was received before it counts.
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      clearTimeout(patience);
      resolve({ statuses: statusesOf(received), text: received });
    });
  });
}

function statusesOf(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown";
}

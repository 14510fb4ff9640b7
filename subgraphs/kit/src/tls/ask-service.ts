import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";
import type { TlsIdentity } from "./tls-identity.js";
import { clientOptions } from "./tls-options.js";

interface Question {
  readonly url: URL;
  /** Who must answer, where certificates say who it is. */
  readonly service: string;
  readonly milliseconds: number;
  /** What is posted, as text; without it the address is read. */
  readonly body?: string;
  /** What the asking service shows; without it a certificate of a public authority is enough. */
  readonly identity?: TlsIdentity | null;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks one address of another service once, follows no redirect, and rejects where nothing answers in time. */
export async function askService({ url, service, milliseconds, body, identity }: Question): Promise<ServiceAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ServiceAnswer>();
  const post = {
    method: "POST",
    headers: { "content-type": "text/plain", "content-length": Buffer.byteLength(body ?? "") },
  };
  const options = {
    ...(body === undefined ? { method: "GET" } : post),
    // A connection of its own: one that was kept could be as old as an earlier certificate.
    ...{ agent: false, signal: AbortSignal.timeout(milliseconds) },
  } as const;
  const secured = identity && url.protocol === "https:" ? clientOptions(identity, service) : {};
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  const request = send(url, { ...options, ...secured }, (response) => {
    const { statusCode: status = 0, headers } = response;
    response
      .toArray()
      .then((chunks: Buffer[]) => resolve({ status, headers, body: Buffer.concat(chunks).toString() }), reject);
  });
  request.on("error", reject);
  request.end(body);

  return promise;
}

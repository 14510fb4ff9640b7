import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";

/** A request as it goes over the wire: no header is added but what HTTP needs. */
export interface Sent {
  readonly method?: "GET" | "POST";
  /** Behind the address, for GET. */
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text as it is. */
  readonly body?: unknown;
}

export interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export function open(url: string, { method = "POST", search = "", headers = {}, body }: Sent): ClientRequest {
  const sending = request(url + search, {
    method,
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    timeout: 15_000,
  });

  return sending.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
}

export async function send(url: string, sent: Sent): Promise<Received> {
  const sending = open(url, sent);
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    sending.once("response", resolve).once("error", reject),
  );
  const { statusCode: status, headers } = response;

  return { status, headers, bytes: Buffer.concat(await response.toArray()) };
}

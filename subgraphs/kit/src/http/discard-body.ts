import type { IncomingMessage } from "node:http";

const MOST_BYTES = 64 * 1_048_576;

/**
 * Reads the rest of a refused body and forgets it. A connection that is closed while the caller still writes is reset,
 * and the caller never reads why; a caller who sends without end is cut off all the same.
 */
export function discardBody(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return Promise.resolve();

  return new Promise((resolve) => {
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) request.destroy();
    });
    request.once("close", resolve);
    request.once("end", resolve);
    request.resume();
  });
}

import type { FastifyInstance } from "fastify";
import { close, createHttpServer, listen } from "../http/http-server.js";
import type { Service } from "../process/service.js";

/** The text that Prometheus reads, with its content type. */
export interface MetricsSource {
  readonly contentType: string;
  readonly read: () => Promise<string>;
  /** Adds what else is read there. */
  readonly addOthers?: (http: FastifyInstance) => void;
}

interface ListenOptions {
  readonly host: string;
  readonly port: number;
}

/** Serves `/metrics` on a port of its own: what callers reach has no such address. */
export async function serveMetrics(
  address: ListenOptions,
  { contentType, read, addOthers }: MetricsSource,
): Promise<Service> {
  const http = createHttpServer();
  void http.register(async (routes) => {
    routes.get("/metrics", async (_request, reply) => reply.type(contentType).send(await read()));
  });
  addOthers?.(http);
  const port = await listen(http, address);

  return { port, stop: () => close(http) };
}

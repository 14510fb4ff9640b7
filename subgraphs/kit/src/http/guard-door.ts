import type { Socket } from "node:net";
import { type Server, TLSSocket } from "node:tls";
import type { FastifyInstance } from "fastify";
import { RELEASE, RELEASE_HEADER } from "../process/release.js";
import { servicesOf } from "../tls/service-uri.js";
import type { TlsIdentity } from "../tls/tls-identity.js";
import { serverOptions } from "../tls/tls-options.js";
import { refuseCaller } from "./http-refusal.js";

/** A server that speaks TLS. */
export interface TlsDoor {
  readonly identity: TlsIdentity;
  /** By the path of an address, the services that may ask there; at others, each with a certificate. Null: callers need none. */
  readonly admits: Readonly<Record<string, readonly string[]>> | null;
}

interface Caller {
  readonly services: readonly string[];
  /** When its certificate ends. */
  readonly until: number;
}

/** Renews what the server shows, and lets only those services ask that may. Connections from before a renewal end with their next answer. */
export function guardDoor(http: FastifyInstance, { identity, admits }: TlsDoor): void {
  const server = http.server as unknown as Server;
  const callers = new WeakMap<Socket, Caller>();
  let fresh = new WeakSet<Socket>();
  server.on("secureConnection", (socket) => fresh.add(socket));
  identity.onRenew(() => {
    server.setSecureContext(serverOptions(identity, admits !== null));
    fresh = new WeakSet();
  });
  http.addHook("onSend", async ({ raw }, reply) => {
    if (!fresh.has(raw.socket)) void reply.header("connection", "close");
  });
  if (!admits) return;
  // Whoever asks has a certificate of the hub's own authority.
  http.addHook("onSend", async (_request, reply) => {
    void reply.header(RELEASE_HEADER, RELEASE);
  });
  http.addHook("onRequest", async ({ raw, routeOptions }, reply) => {
    const allowed = admits[routeOptions.url ?? ""];
    const caller = callers.get(raw.socket) ?? readCaller(raw.socket);
    callers.set(raw.socket, caller);
    const isKnown = caller.until > Date.now() && (!allowed || allowed.some((one) => caller.services.includes(one)));

    return isKnown ? undefined : refuseCaller(reply);
  });
}

function readCaller(socket: Socket): Caller {
  const certificate = socket instanceof TLSSocket && socket.authorized ? socket.getPeerCertificate() : null;

  return {
    services: servicesOf(certificate?.subjectaltname),
    until: Date.parse(certificate?.valid_to ?? "") || 0,
  };
}

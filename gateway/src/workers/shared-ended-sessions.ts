/** Workers that share a port share what they know of sign-outs: the primary passes it on. */
import cluster, { type Worker } from "node:cluster";
import { type EndedSessions, rememberEndedSessions } from "@kim-hub/dashboards/ended-sessions";

/** From a worker without sessions: it has just begun, and asks for all of them. */
interface Message {
  readonly endedSessions: readonly string[];
}

/** The ended sessions of all workers; in a process of its own, of that one. Resolves when it knows what the others know. */
export async function shareEndedSessions(): Promise<EndedSessions> {
  const ended = rememberEndedSessions();
  if (!cluster.isWorker) return ended;

  const known = new Promise<void>((resolve) => {
    process.on("message", (message) => {
      if (!isMessage(message)) return;
      for (const session of message.endedSessions) ended.add(session);
      resolve();
    });
  });
  tell({ endedSessions: [] });
  await known;

  return {
    has: ended.has,
    add: (session) => {
      ended.add(session);
      tell({ endedSessions: [session] });
    },
  };
}

function tell(message: Message): void {
  process.send?.(message);
}

/** In the primary, before its first worker. */
export function passOnEndedSessions(): void {
  const ended = rememberEndedSessions();
  cluster.on("message", (from, message) => {
    if (!isMessage(message)) return;
    if (message.endedSessions.length === 0) return send(from, { endedSessions: ended.list() });
    for (const session of message.endedSessions) ended.add(session);
    for (const worker of Object.values(cluster.workers ?? {})) if (worker && worker !== from) send(worker, message);
  });
}

/** A worker that is ending takes no more messages, and needs none. */
function send(worker: Worker, message: Message): void {
  if (worker.isConnected()) worker.send(message);
}

function isMessage(message: unknown): message is Message {
  return typeof message === "object" && message !== null && "endedSessions" in message;
}

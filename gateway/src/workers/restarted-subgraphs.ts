/** Whoever starts the hub's processes, as `npm start` does, tells the gateway of each subgraph that it has started anew. */
import cluster from "node:cluster";

/** Calls the listener with the name of each, until the returned function is called. */
export function onRestarted(listener: (subgraph: string) => void): () => void {
  const hear = (message: unknown) => {
    if (isMessage(message)) listener(message.restarted);
  };
  process.on("message", hear);

  return () => process.off("message", hear);
}

/** In the primary: its workers hear of it, too. */
export function passOnRestarted(): void {
  onRestarted((restarted) => {
    for (const worker of Object.values(cluster.workers ?? {})) if (worker?.isConnected()) worker.send({ restarted });
  });
}

function isMessage(message: unknown): message is { readonly restarted: string } {
  return (
    typeof message === "object" && message !== null && "restarted" in message && typeof message.restarted === "string"
  );
}

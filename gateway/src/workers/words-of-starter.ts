/** The process that starts the hub's others, as `npm start` does, sends the gateway the name of each subgraph that has started anew, and the next supergraph. */
import cluster from "node:cluster";

/** By the word's name: with the subgraph, or with the supergraph's SDL. */
type Listeners = Readonly<Record<"restarted" | "expected", (text: string) => void>>;

/** Calls the listeners until the returned function is called. */
export function hearStarter(listeners: Listeners): () => void {
  const hear = (message: unknown) => {
    for (const [word, listener] of Object.entries(listeners)) {
      const text: unknown = Object(message)[word];
      if (typeof text === "string") listener(text);
    }
  };
  process.on("message", hear);

  return () => process.off("message", hear);
}

/** In the primary: its workers hear of it, too. */
export function passOnStarter(): void {
  const passOn = (word: object) => {
    for (const worker of Object.values(cluster.workers ?? {})) if (worker?.isConnected()) worker.send(word);
  };
  hearStarter({ restarted: (restarted) => passOn({ restarted }), expected: (expected) => passOn({ expected }) });
}

import { parentPort, workerData } from "node:worker_threads";
import { type DocumentNode, parse, print } from "graphql";
import { OperationStore } from "../engine/operations/operation-store.js";
import { PlanError } from "../engine/planning/input/plan-error.js";
import { Supergraph } from "../engine/supergraph/supergraph.js";
import type { MadePlan, PlanningMessage, PlanningTask } from "./planning-messages.js";

// Runs as a thread of its own: plans operations of one supergraph, so that nobody else waits meanwhile.
const port = parentPort;
if (!port) throw new Error("Planning runs as a thread only.");

const tell = (message: PlanningMessage) => port.postMessage(message);

/** Keeps every plan that it makes, so that it can be sent. */
class RecordingSupergraph extends Supergraph {
  readonly made: MadePlan[] = [];

  override plan(document: DocumentNode, operationName: string | undefined) {
    const planned = super.plan(document, operationName);
    this.made.push({ document: print(document), planned });

    return planned;
  }
}

function start(): void {
  const supergraph = new RecordingSupergraph(String(workerData));
  // Makes the planner, which counts for no operation's time.
  supergraph.plan(parse("{ __typename }"), undefined);
  port?.on("message", ({ id, text, operationName }: PlanningTask) => {
    supergraph.made.length = 0;
    try {
      // Without locations, which would be copied with every node.
      new OperationStore(supergraph).get({ text, operationName }, parse(text, { noLocation: true }));
      tell({ kind: "plans", id, plans: [...supergraph.made] });
    } catch (error) {
      if (error instanceof PlanError)
        tell({ kind: "refused", id, coordinate: error.coordinate, message: error.message });
      else tell({ kind: "failed", id, message: String(error) });
    }
  });
  tell({ kind: "ready", schemas: supergraph.schemas });
}

try {
  start();
} catch (error) {
  tell({ kind: "unusable", message: error instanceof Error ? error.message : String(error) });
}

import { parentPort, workerData } from "node:worker_threads";
import { type DocumentNode, parse, print } from "graphql";
import { OperationStore } from "../engine/operations/operation-store.js";
import { PlanError } from "../engine/planning/input/plan-error.js";
import { Supergraph } from "../engine/supergraph/supergraph.js";
import type { MadePlan, NextSupergraph, PlanningMessage, PlanningTask } from "./planning-messages.js";

// The entry of a worker thread that plans operations of one supergraph off the event loop.
const port = parentPort;
if (!port) throw new Error("This file runs only as a worker thread.");

const send = (message: PlanningMessage) => port.postMessage(message);

/** Records every plan, so that it can be sent. */
class RecordingSupergraph extends Supergraph {
  readonly made: MadePlan[] = [];

  override plan(document: DocumentNode, operationName: string | undefined) {
    const planned = super.plan(document, operationName);
    this.made.push({ document: print(document), planned });

    return planned;
  }
}

/** Reads a supergraph and creates its planner in advance, so that no operation's time includes it. */
function read(sdl: string): void {
  try {
    supergraph = new RecordingSupergraph(sdl);
    supergraph.plan(parse("{ __typename }"), undefined);
    send({ kind: "ready", schemas: supergraph.schemas });
  } catch (error) {
    send({ kind: "unusable", message: error instanceof Error ? error.message : String(error) });
  }
}

function plan({ id, text, operationName }: PlanningTask): void {
  if (!supergraph) return;
  supergraph.made.length = 0;
  try {
    // Locations would be copied with every node.
    new OperationStore(supergraph).get({ text, operationName }, parse(text, { noLocation: true }));
    send({ kind: "plans", id, plans: [...supergraph.made] });
  } catch (error) {
    if (error instanceof PlanError) send({ kind: "refused", id, coordinate: error.coordinate, message: error.message });
    else send({ kind: "failed", id, message: String(error) });
  }
}

let supergraph: RecordingSupergraph | null = null;
read(String(workerData));
port.on("message", (task: PlanningTask | NextSupergraph) => ("sdl" in task ? read(task.sdl) : plan(task)));

import type { FastifyInstance } from "fastify";
import type { LogKeeper } from "./log-settings.js";
import { addCheckpoint, type WitnessStore } from "./witness.js";

/** `POST /add-checkpoint` of C2SP tlog-witness: the log's own signature says who asks. */
export function addWitnessRoute(http: FastifyInstance, { network, witness }: LogKeeper, store: WitnessStore): void {
  void http.register(async (routes) => {
    routes.post("/add-checkpoint", async (request, reply) => {
      const body = typeof request.body === "string" ? request.body : "";
      const answer = await addCheckpoint(body, { network, signer: witness, store });

      return reply
        .code(answer.status)
        .type(answer.type ?? "text/plain; charset=utf-8")
        .send(answer.body);
    });
  });
}

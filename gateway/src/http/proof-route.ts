import { BadInputError, ERROR_STATUS, isErrorCode, NotFoundError, PublicError } from "@kim-hub/kit/errors";
import { HASH_BYTES } from "@kim-hub/kit/tiles";
import type { FastifyInstance } from "fastify";
import type { ProveEntry } from "../receipts/prove-entry.js";
import type { ContextOf } from "./request-context.js";
import type { FormatError } from "./withheld-answer.js";

/** Where the proof of a receipt's entry is, once the entry is in the tree. */
const PROOF_ROUTE = "/receipts/proof";

interface RouteOptions {
  readonly contextOf: ContextOf;
  readonly proveEntry: ProveEntry;
  readonly formatError: FormatError;
}

const HASH = new RegExp(`^[0-9a-f]{${2 * HASH_BYTES}}$`);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Answers `?entry=<leaf hash, hexadecimal>&at=<the entry's instant>` with a proof (text), or why there is none (GraphQL errors). */
export function addProofRoute(http: FastifyInstance, { contextOf, proveEntry, formatError }: RouteOptions): void {
  void http.register(async (routes) => {
    routes.get<{ Querystring: Readonly<Record<string, unknown>> }>(PROOF_ROUTE, async (request, reply) => {
      try {
        // Counted as every request of this caller.
        await contextOf(request, reply);
        const { entry, at } = request.query;
        if (typeof entry !== "string" || !HASH.test(entry))
          throw new BadInputError("entry is a leaf hash in hexadecimal.");
        if (typeof at !== "string" || !INSTANT.test(at))
          throw new BadInputError("at is an instant such as 2026-01-31T12:00:00.000Z.");
        const proof = await proveEntry({ leafHash: Buffer.from(entry, "hex"), at });
        if (proof === null)
          throw new NotFoundError("The entry is in no cosigned tree yet; entries come into it every few minutes.");

        return reply.type("text/plain; charset=utf-8").header("cache-control", "no-store").send(proof);
      } catch (error) {
        const known = error instanceof PublicError ? error.toJSON() : { message: "The proof cannot be made." };
        const formatted = formatError(
          { ...known, extensions: { code: "INTERNAL_SERVER_ERROR", ...known.extensions } },
          error,
        );
        const { code } = formatted.extensions ?? {};

        return reply
          .code(ERROR_STATUS[isErrorCode(code) ? code : "INTERNAL_SERVER_ERROR"])
          .send({ errors: [formatted] });
      }
    });
  });
}

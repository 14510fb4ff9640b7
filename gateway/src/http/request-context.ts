import type { VerifyAccessToken } from "@kim-hub/kit/access-token";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import type { Keys } from "@kim-hub/kit/key-ring";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type CallerHeaders, readCaller, readTokens } from "../caller/caller.js";
import { createHubContext, type HubContext } from "../caller/hub-context.js";
import { accountOf, type CountRequest } from "../limits/rate-limit.js";
import type { NamedRunOf } from "../saved-queries/named-runs.js";
import { readDryRun } from "./read-dry-run.js";

/** The context of a request, created once however often it is asked for; rejects if the caller is refused. */
export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<HubContext>;

interface ContextOptions {
  readonly envelopeKey: Keys;
  readonly verify: VerifyAccessToken;
  readonly countRequest: CountRequest;
  readonly namedRunOf: NamedRunOf;
}

export function createContextOf({ envelopeKey, verify, countRequest, namedRunOf }: ContextOptions): ContextOf {
  const known = new WeakMap<FastifyRequest, Promise<HubContext>>();
  const create = async (request: FastifyRequest, reply: FastifyReply): Promise<HubContext> => {
    const { headers, ip } = request;
    const left = leaving(reply);
    const claimed: CallerHeaders = {
      authorization: headers.authorization,
      "hub-role": single(headers["hub-role"]),
      "hub-purpose": single(headers["hub-purpose"]),
      "hub-case-reference": single(headers["hub-case-reference"]),
      "trust-centre-authorization": single(headers[TRUST_CENTRE_HEADER]),
    };
    const caller = await countRequest(ip, () => readCaller(claimed, verify));

    return createHubContext(caller, envelopeKey, {
      left,
      tokens: readTokens(claimed),
      choosesRole: claimed["hub-role"] !== undefined,
      account: accountOf(ip, caller),
      namedRun: namedRunOf(request),
      dryRun: readDryRun(request),
    });
  };

  return (request, reply) => {
    const context = known.get(request) ?? create(request, reply);
    known.set(request, context);

    return context;
  };
}

/** Fires if the connection closes before the answer is written. */
function leaving({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) left.abort();
  });

  return left.signal;
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(",") : value;
}

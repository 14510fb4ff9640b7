import type { FastifyReply, FastifyRequest } from "fastify";
import type { JWTPayload } from "jose";
import type { DashboardsConfig } from "../config.js";
import { codeOf, factsOf } from "../hub/answer.js";
import type { AskHub } from "../hub/ask-hub.js";
import type { PendingAct } from "../sign-in/pending-sign-in.js";
import { createSealedCookie } from "../sign-in/sealed-cookie.js";
import { readSignedIn } from "../sign-in/session.js";
import type { Sessions } from "../sign-in/sessions.js";
import type { Act } from "./act.js";
import { Failure, nothingHere } from "./failure.js";
import type { Page } from "./page.js";
import { roleOf } from "./visit.js";

interface ActsOptions {
  readonly acts: readonly Act[];
  readonly askHub: AskHub;
  readonly sessions: Sessions;
  readonly config: DashboardsConfig;
}

/** How acts are done, and the page on which their result is shown. */
export interface Acts {
  /** Does the act and returns the address of its result. */
  readonly act: (pending: PendingAct, token: string, request: FastifyRequest, reply: FastifyReply) => Promise<string>;
  readonly donePage: Page;
}

const DONE = "/done";
/** Long enough for a redirect over a slow line. */
const DONE_SECONDS = 120;

/** Results travel in an encrypted cookie that is read once: no address, history or log holds a code. */
export function createActs({ acts, askHub, sessions, config }: ActsOptions): Acts {
  const { publicOrigin, sessionKey: secret } = config;
  const cookie = createSealedCookie({ name: "hub-done", secret, publicOrigin });
  const find = (name: unknown) => acts.find((each) => each.name === name);

  const run = async (
    { name, variables, note }: PendingAct,
    token: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => {
    const session = await sessions.find(request, reply);
    const act = find(name);
    if (!act || !session || !act.roles.has(readSignedIn(session).role)) return { code: "UNAUTHENTICATED" };
    const answer = await askHub({
      ...{ request, accessToken: session.accessToken, purpose: act.purpose, variables },
      operation: { query: act.mutation },
      trustCentreToken: token,
    });
    const [error] = answer.errors ?? [];
    const { requestId } = factsOf(answer);

    return error ? { code: codeOf(error), requestId } : { name, data: answer.data, note, holder: session.id };
  };

  return {
    act: async (pending, token, request, reply) => {
      await cookie.write(reply, await run(pending, token, request, reply), DONE_SECONDS);

      return DONE;
    },
    donePage: {
      method: "GET",
      path: DONE,
      roles: "EVERYBODY",
      handle: async (visit) => {
        const done: JWTPayload | null = await cookie.read(visit.request);
        const { code, requestId, name, data, note, holder } = done ?? {};
        if (typeof code === "string") throw new Failure(code, { requestId: String(requestId ?? "") });
        const act = find(name);
        if (!act?.roles.has(roleOf(visit)) || holder !== visit.session?.id) throw nothingHere();

        return {
          ...act.show(data, visit, String(note ?? "")),
          forget: (reply: FastifyReply) => cookie.clear(visit.request, reply),
        };
      },
    },
  };
}

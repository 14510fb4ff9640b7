import type { FastifyReply, FastifyRequest } from "fastify";
import type { JWTPayload } from "jose";
import { codeOf, factsOf } from "../hub/answer.js";
import type { AskHub } from "../hub/ask-hub.js";
import type { Tokens } from "../sign-in/identity-provider.js";
import { type PendingAct, readForm } from "../sign-in/pending-sign-in.js";
import { createSealedCookie } from "../sign-in/sealed-cookie.js";
import type { Sessions } from "../sign-in/sessions.js";
import type { SignInConfig } from "../sign-in/sign-in-config.js";
import type { Act } from "./act.js";
import { Failure, nothingHere } from "./failure.js";
import { findBrokenField, readBrokenField } from "./find-broken-field.js";
import type { Page } from "./page.js";
import { refuse } from "./refused-view.js";
import { roleOf } from "./visit.js";

interface ActsOptions {
  readonly acts: readonly Act[];
  readonly askHub: AskHub;
  readonly sessions: Sessions;
  readonly config: SignInConfig;
}

/** How acts are done, and the page on which their result is shown. */
export interface Acts {
  /** Does the act and returns the address of its result. */
  readonly act: (pending: PendingAct, tokens: Tokens, request: FastifyRequest, reply: FastifyReply) => Promise<string>;
  readonly donePage: Page;
}

const DONE = "/done";
/** A code of the pages' own: the hub has not been asked. */
const OTHER_PERSON = "OTHER_PERSON";
/** Long enough for a redirect over a slow line. */
const DONE_SECONDS = 120;

/** Results travel in an encrypted cookie that is read once: no address, history or log holds a code. */
export function createActs({ acts, askHub, sessions, config }: ActsOptions): Acts {
  const { publicOrigin, sessionKeys: keys } = config;
  const cookie = createSealedCookie({ name: "hub-done", keys, publicOrigin });
  const find = (name: unknown) => acts.find((each) => each.name === name);

  const run = async (
    { name, holder, variables, note, form }: PendingAct,
    { accessToken, subject }: Tokens,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => {
    const session = await sessions.find(request, reply);
    const act = find(name);
    if (!act || session?.id !== holder || !act.roles.has(sessions.signedIn(session).role))
      return { code: "UNAUTHENTICATED" };
    // The provider may have been left signed in by somebody else.
    if (subject !== session.subject) return { code: OTHER_PERSON };
    const answer = await askHub({
      ...{ request, session, purpose: act.purpose, variables },
      operation: { query: act.mutation },
      trustCentreToken: accessToken,
    });
    const [error] = answer.errors ?? [];
    const done = { name, note, holder: session.id };
    if (!error) return { ...done, data: answer.data };
    const broken = codeOf(error) === "BAD_USER_INPUT" ? findBrokenField(error, act.labels ?? {}) : null;

    return { ...done, code: codeOf(error), requestId: factsOf(answer).requestId, form, broken };
  };

  return {
    act: async (pending, tokens, request, reply) => {
      await cookie.write(reply, await run(pending, tokens, request, reply), DONE_SECONDS);

      return DONE;
    },
    donePage: {
      method: "GET",
      path: DONE,
      roles: "EVERYBODY",
      handle: async (visit) => {
        const done: JWTPayload | null = await cookie.read(visit.request);
        const { code, requestId, name, data, note = "", holder, form, broken } = done ?? {};
        const forget = (reply: FastifyReply) => cookie.clear(visit.request, reply);
        const named = find(name);
        const act = named?.roles.has(roleOf(visit)) && holder === visit.session?.id ? named : null;
        if (typeof code === "string") {
          const failure = new Failure(code, { requestId: String(requestId ?? "") });
          if (!act) throw failure;

          return {
            ...refuse(act, { failure, form: readForm(form), broken: readBrokenField(broken) }, visit, String(note)),
            forget,
          };
        }
        if (!act) throw nothingHere();

        return { ...act.show(data, visit, String(note)), forget };
      },
    },
  };
}

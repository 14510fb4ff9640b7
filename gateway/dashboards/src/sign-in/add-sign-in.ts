import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { DashboardsConfig } from "../config.js";
import { CHOICE } from "./choice.js";
import type { Departures } from "./departures.js";
import { isOwnForm } from "./form-token.js";
import type { IdentityProvider, Tokens } from "./identity-provider.js";
import { localAddress } from "./local-address.js";
import type { PendingAct } from "./pending-sign-in.js";
import type { Sessions } from "./sessions.js";

interface SignInOptions {
  readonly config: DashboardsConfig;
  readonly provider: IdentityProvider;
  readonly departures: Departures;
  readonly sessions: Sessions;
  /** Does what somebody came back for with a token of the trust centre, and says where it is shown. */
  readonly act: (act: PendingAct, tokens: Tokens, request: FastifyRequest, reply: FastifyReply) => Promise<string>;
  /** Answers with a page that says by a code of the hub what went wrong. */
  readonly fail: (request: FastifyRequest, reply: FastifyReply, code: string) => Promise<FastifyReply>;
}

/** `/sign-in?to=…`, `/callback`, `/role` and `/sign-out`: OpenID Connect by authorization code and PKCE. */
export function addSignIn(http: FastifyInstance, options: SignInOptions): void {
  const { config, provider, departures, sessions, act, fail } = options;
  const { publicOrigin } = config;

  http.get("/sign-in", async (request, reply) => {
    const { to: wanted, moved } = Object(request.query);
    const to = localAddress(wanted);
    // The identity provider sends people back to the public origin, where this browser then needs its cookie. Once: a proxy may hide the host.
    if (request.host !== new URL(publicOrigin).host && moved === undefined)
      return reply.redirect(`${publicOrigin}/sign-in?moved=1&to=${encodeURIComponent(to)}`, 303);
    const url = await departures.depart(reply, to);

    return url ? reply.redirect(url.href, 303) : fail(request, reply, "SERVICE_UNAVAILABLE");
  });

  http.get("/callback", async (request, reply) => {
    const arrival = await departures.arrive(request, reply);
    if (!arrival) return fail(request, reply, "UNAUTHENTICATED");
    const { pending, tokens } = arrival;
    if (pending.act) return reply.redirect(await act(pending.act, tokens, request, reply), 303);
    await sessions.begin(reply, tokens);

    return reply.redirect(pending.to, 303);
  });

  http.post(CHOICE, async (request, reply) => {
    const session = await sessions.peek(request);
    if (!session || !isOwnForm(session, request.body)) return fail(request, reply, "FORBIDDEN");
    const { role, to } = Object(request.body);
    if (!(await sessions.choose(request, reply, String(role)))) return fail(request, reply, "FORBIDDEN");

    return reply.redirect(localAddress(to), 303);
  });

  http.post("/sign-out", async (request, reply) => {
    const session = await sessions.peek(request);
    if (session && !isOwnForm(session, request.body)) return fail(request, reply, "FORBIDDEN");
    await sessions.end(request, reply);
    // Without it the person stays signed in there, and is told only that they are signed out here.
    const url = session && (await provider.signOutUrl().catch(() => null));

    return reply.header("clear-site-data", '"cache"').redirect(url?.href ?? "/signed-out", 303);
  });
}

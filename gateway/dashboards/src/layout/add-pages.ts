import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { CHOICE, choiceAt } from "../sign-in/choice.js";
import { isOwnForm } from "../sign-in/form-token.js";
import type { Sessions } from "../sign-in/sessions.js";
import { chooseLanguage } from "./choose-language.js";
import { Failure, notForVisitor, nothingHere, SignInFirst } from "./failure.js";
import { failureOf } from "./failure-of.js";
import { failureView } from "./failure-view.js";
import { isFor, type Page, type View } from "./page.js";
import type { SendView } from "./send-view.js";
import { acceptFiles } from "./sent-files/accept-files.js";
import { roleOf, type Visit } from "./visit.js";

interface PagesOptions {
  readonly pages: readonly Page[];
  readonly sessions: Pick<Sessions, "find" | "peek" | "signedIn">;
  readonly send: SendView;
  readonly log: Pick<Logger, "error">;
}

/** Serves the pages; one that a role may not open is to that role an address at which there is nothing. */
export function addPages(http: FastifyInstance, { pages, sessions, send, log }: PagesOptions): void {
  const serve = async (page: Page | null, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const language = chooseLanguage(request, reply);
    let visit: Visit = { request, language, session: null, signedIn: null };
    let view: View;
    try {
      const session = await sessions.find(request, reply);
      visit = { ...visit, session, signedIn: session && sessions.signedIn(session) };
      if (visit.signedIn?.mustChoose && page?.path !== CHOICE)
        return send({ kind: "redirect", to: choiceAt(request.method === "GET" ? request.url : "/") }, visit, reply);
      view = await open(page, visit);
    } catch (error) {
      if (error instanceof SignInFirst && request.method === "GET")
        return send({ kind: "redirect", to: `/sign-in?to=${encodeURIComponent(request.url)}` }, visit, reply);
      view = failureView(failureOf(error, log), language);
    }

    return send(view, visit, reply);
  };

  const add = (routes: FastifyInstance, page: Page) =>
    routes.route({ method: page.method, url: page.path, handler: (request, reply) => serve(page, request, reply) });
  for (const page of pages) if (!page.takesFiles) add(http, page);
  void http.register(async (routes) => {
    acceptFiles(routes);
    // Nobody's form is large enough to be read before it is known whose it is.
    routes.addHook("onRequest", async (request) => {
      if (request.method === "POST" && !(await sessions.peek(request))) throw new SignInFirst();
    });
    for (const page of pages) if (page.takesFiles) add(routes, page);
  });
  // A program gets GraphQL's answer at an address at which there is nothing, a person a page.
  http.get("/*", (request, reply) =>
    String(request.headers.accept ?? "").includes("text/html") ? serve(null, request, reply) : reply.callNotFound(),
  );
}

async function open(page: Page | null, visit: Visit): Promise<View> {
  const { request, session } = visit;
  if (!page) throw nothingHere();
  if (!isFor(page, roleOf(visit))) throw notForVisitor(visit);
  if (page.method === "POST" && !(session && isOwnForm(session, request.body)))
    throw new Failure("FORBIDDEN", { status: 403 });

  return page.handle(visit);
}

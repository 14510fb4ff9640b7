import type { FastifyReply } from "fastify";
import type { Assets } from "../assets/assets.js";
import { type Departures, FormTooLong } from "../sign-in/departures.js";
import { Failure } from "./failure.js";
import { failureView } from "./failure-view.js";
import { type ActView, isFor, type Page, type View } from "./page.js";
import { pageHeaders } from "./page-headers.js";
import { renderPage } from "./render-page.js";
import { sentForm } from "./sent-form.js";
import { roleOf, type Visit } from "./visit.js";

interface SenderOptions {
  /** In the order of the navigation. */
  readonly pages: readonly Page[];
  readonly footer: readonly Page[];
  readonly assets: Assets;
  readonly departures: Departures;
  readonly issuer: string;
}

/** Answers a visit with what its page made. */
export type SendView = (view: View, visit: Visit, reply: FastifyReply) => Promise<FastifyReply>;

export function createSender({ pages, footer, assets, departures, issuer }: SenderOptions): SendView {
  const headers = pageHeaders(issuer);
  const linksFor = (list: readonly Page[], visit: Visit) =>
    list.flatMap((page) =>
      page.link && isFor(page, roleOf(visit)) ? [{ to: page.path, text: page.link[visit.language] }] : [],
    );

  /** Where the browser goes for the act's token. */
  const leave = async (
    { act, variables, note = "", formPage }: ActView,
    visit: Visit,
    reply: FastifyReply,
  ): Promise<URL | Failure> => {
    const form = formPage === undefined ? null : sentForm(visit, formPage);
    try {
      const url = await departures.depart(reply, "/", {
        ...{ name: act, holder: visit.session?.id ?? "", variables, note, form },
      });

      return url ?? new Failure("SERVICE_UNAVAILABLE", { status: 503 });
    } catch (error) {
      if (error instanceof FormTooLong) return new Failure("FORM_TOO_LONG", { status: 413 });
      throw error;
    }
  };

  return async function send(view, visit, reply): Promise<FastifyReply> {
    void reply.headers(headers);
    if (view.kind === "redirect") return reply.redirect(view.to, 303);
    if (view.kind === "file")
      return reply.type(view.type).header("content-disposition", `attachment; filename="${view.name}"`).send(view.text);
    if (view.kind === "act") {
      const left = await leave(view, visit, reply);

      return left instanceof URL
        ? reply.redirect(left.href, 303)
        : send(failureView(left, visit.language), visit, reply);
    }
    view.forget?.(reply);
    const around = { visit, links: linksFor(pages, visit), footerLinks: linksFor(footer, visit), ...assets };

    return reply
      .code(view.status ?? 200)
      .type("text/html; charset=utf-8")
      .send(renderPage(view, around));
  };
}

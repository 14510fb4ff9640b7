import type { FastifyReply, FastifyRequest } from "fastify";
import { isLanguage, type Language, preferredLanguage } from "../words/language.js";

const COOKIE = "hub-language";
const YEAR_SECONDS = 31_536_000;

/** The language that the address names, which the browser then keeps; else the kept one, else the browser's own. */
export function chooseLanguage(request: FastifyRequest, reply: FastifyReply): Language {
  const { lang } = Object(request.query);
  if (isLanguage(lang)) {
    void reply.setCookie(COOKIE, lang, { path: "/", sameSite: "lax", maxAge: YEAR_SECONDS });

    return lang;
  }
  const kept = request.cookies[COOKIE];

  return isLanguage(kept) ? kept : preferredLanguage(request.headers["accept-language"]);
}

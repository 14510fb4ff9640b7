import type { ComponentChildren } from "preact";
import { choiceAt } from "../sign-in/choice.js";
import { FORM_TOKEN } from "../sign-in/form-token.js";
import { FRAME_WORDS } from "../words/frame-words.js";
import type { Language } from "../words/language.js";
import { ROLE_WORDS } from "../words/role-words.js";
import type { ContentLanguage } from "./page.js";
import { roleOf, type Visit } from "./visit.js";

/** A link of the navigation or the footer. */
export interface Link {
  readonly to: string;
  readonly text: string;
}

interface FrameProps {
  readonly visit: Visit;
  readonly title: string;
  /** Also kept in the browser's history. */
  readonly windowTitle: string;
  readonly purpose: string;
  /** Null where the content is in the frame's own language. */
  readonly contentLanguage: ContentLanguage | null;
  readonly links: readonly Link[];
  readonly footerLinks: readonly Link[];
  readonly styleSheet: string;
  readonly script: string;
  readonly children: ComponentChildren;
}

/** A whole page: who is signed in, for which purpose, where one can go. */
export function Frame(props: FrameProps) {
  const { visit, title, windowTitle, purpose, contentLanguage, links, footerLinks, styleSheet, script, children } =
    props;
  const { language, request } = visit;
  const words = FRAME_WORDS[language];
  const [path = "/"] = request.url.split("?");
  const around = contentLanguage && ({ lang: language, dir: "ltr" } as const);

  return (
    <html lang={contentLanguage?.tag ?? language} dir={contentLanguage?.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${windowTitle} – ${words.product}`}</title>
        <link rel="stylesheet" href={styleSheet} />
        <link rel="icon" href="data:," />
        <script type="module" src={script} />
      </head>
      <body>
        <a class="hub-skip kern-link" href="#content" {...around}>
          {words.skip}
        </a>
        <header class="hub-header" {...around}>
          <a class="hub-product" href="/">
            {words.product}
          </a>
          <Person visit={visit} path={path} choosesLanguage={contentLanguage === null} />
        </header>
        <nav class="hub-navigation" aria-label={words.navigation} {...around}>
          <ul>
            {links.map(({ to, text }) => (
              <li key={to}>
                <a class="kern-link" href={to} {...(path === to && { "aria-current": "page" })}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" class="hub-main" tabIndex={-1}>
          <h1 class="kern-heading-x-large">{title}</h1>
          <p class="hub-purpose">
            <strong>{contentLanguage?.purposeLabel ?? words.purpose}:</strong> {purpose}
          </p>
          {children}
        </main>
        <footer class="hub-footer" {...around}>
          <nav aria-label={words.footer}>
            <ul>
              {footerLinks.map(({ to, text }) => (
                <li key={to}>
                  <a class="kern-link" href={to}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </footer>
      </body>
    </html>
  );
}

interface PersonProps {
  readonly visit: Visit;
  readonly path: string;
  /** Not where the page has a choice of its own. */
  readonly choosesLanguage: boolean;
}

function Person({ visit, path, choosesLanguage }: PersonProps) {
  const { language, session, signedIn, request } = visit;
  const words = FRAME_WORDS[language];
  const other: Language = language === "de" ? "en" : "de";
  const here = request.method === "GET" ? request.url : path;

  return (
    <div class="hub-person">
      {choosesLanguage && (
        <a class="kern-link" href={withLanguage(here, other)} lang={other} hreflang={other}>
          {words.otherLanguage}
        </a>
      )}
      {session ? (
        <>
          <span>
            {words.signedInAs} {session.name}
            {!signedIn?.mustChoose && ` (${ROLE_WORDS[roleOf(visit)][language]})`}
          </span>
          {signedIn && signedIn.roles.length > 1 && !signedIn.mustChoose && (
            <a class="kern-link" href={choiceAt(here)}>
              {words.changeRole}
            </a>
          )}
          <form method="post" action="/sign-out">
            <input type="hidden" name={FORM_TOKEN} value={session.formToken} />
            <button class="kern-btn kern-btn--secondary kern-btn--x-small" type="submit">
              <span class="kern-label">{words.signOut}</span>
            </button>
          </form>
        </>
      ) : (
        <a class="kern-link" href={`/sign-in?to=${encodeURIComponent(here)}`}>
          {words.signIn}
        </a>
      )}
    </div>
  );
}

/** The same address in another language. */
function withLanguage(address: string, language: Language): string {
  const [path = "/", search = ""] = address.split("?");
  const fields = new URLSearchParams(search);
  fields.set("lang", language);

  return `${path}?${fields}`;
}

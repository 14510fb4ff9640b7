import { renderToString } from "preact-render-to-string";
import { Frame, type Link } from "./frame.js";
import type { PageView } from "./page.js";
import type { Visit } from "./visit.js";

interface Around {
  readonly visit: Visit;
  readonly links: readonly Link[];
  readonly footerLinks: readonly Link[];
  readonly styleSheet: string;
  readonly script: string;
}

/** The whole page as HTML. */
export function renderPage(
  { title, windowTitle = title, purpose, content, contentLanguage }: PageView,
  around: Around,
): string {
  const page = renderToString(
    <Frame {...around} {...{ title, windowTitle, purpose }} contentLanguage={contentLanguage ?? null}>
      {content}
    </Frame>,
  );

  return `<!doctype html>${page}`;
}

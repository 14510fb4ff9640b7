import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The parts of one page; the style and the script are files of their own, as the policy demands. */
export interface PageParts {
  readonly body: string;
  readonly style?: string;
  readonly script?: string;
  readonly policy?: string;
}

export interface PageServer {
  readonly origin: string;
  stop(): void;
}

const STRICT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'";

/** Serves pages written in a test, each at its name, under a policy that forbids everything inline unless it brings its own. */
export async function startPageServer(pages: Readonly<Record<string, PageParts>>): Promise<PageServer> {
  const server: Server = createServer((request, response) => {
    const [, name = "", kind] = /^\/([\w-]*)(?:\.(css|js))?$/.exec(pathOf(request)) ?? [];
    const page = pages[name];
    if (!page) {
      response.writeHead(404).end();
      return;
    }

    const [type, text = ""] =
      kind === "css"
        ? ["text/css", page.style]
        : kind === "js"
          ? ["text/javascript", page.script]
          : ["text/html", renderPage(name, page)];
    response
      .writeHead(200, {
        "content-type": `${type}; charset=utf-8`,
        "content-security-policy": page.policy ?? STRICT_POLICY,
      })
      .end(text);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pathOf({ url = "" }: IncomingMessage): string {
  return url.replace(/\?.*/, "");
}

function renderPage(name: string, { body, script }: PageParts): string {
  return `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${name}</title>
    <link rel="stylesheet" href="/${name}.css">
    ${script === undefined ? "" : `<script src="/${name}.js" defer></script>`}
  </head>
  <body>${body}</body>
</html>
`;
}

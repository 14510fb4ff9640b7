import type { CDPSession, Page } from "playwright-core";

/** A page on which nothing may go wrong unnoticed. */
export interface WatchedPage extends Page {
  /** What has gone wrong so far: errors of the console and of scripts, requests to elsewhere, breaches of the CSP. */
  readonly faults: readonly string[];
  /** Ends the visit; throws if anything went wrong that `expected` does not match, or if something expected did not. */
  finish(expected?: readonly RegExp[]): Promise<void>;
}

/** Has the page note what goes wrong on it; requests may go to the `origins` only. */
export async function watchPage(page: Page, origins: readonly string[]): Promise<WatchedPage> {
  const faults: string[] = [];
  const note = (url: string) => {
    if (!isAllowed(url, origins)) faults.push(`A request went to another origin: ${url}`);
  };
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`The console shows an error: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`A script failed: ${error.message}`));
  page.on("request", (request) => note(request.url()));
  page.on("websocket", (socket) => note(socket.url()));
  page.on("popup", (popup) => faults.push(`A second page was opened: ${popup.url()}`));
  const session = await page.context().newCDPSession(page);
  await noteBreaches(session, faults);

  return Object.assign(page, {
    faults,
    finish: async (expected: readonly RegExp[] = []) => {
      // What the browser has told by now arrives before the answer to a further question.
      await session.send("Runtime.evaluate", { expression: "0" });
      await page.context().close();
      requireExpected(faults, expected);
    },
  });
}

function isAllowed(address: string, origins: readonly string[]): boolean {
  const url = new URL(address);

  return ["about:", "blob:", "data:"].includes(url.protocol) || origins.includes(url.origin);
}

/** The browser's own list: it has breaches in pages without JavaScript too, and needs no script in the page. */
async function noteBreaches(session: CDPSession, faults: string[]): Promise<void> {
  session.on("Audits.issueAdded", ({ issue }) => {
    const breach = issue.details.contentSecurityPolicyIssueDetails;
    if (breach) faults.push(`The page broke its CSP: ${breach.violatedDirective} ${breach.blockedURL ?? "inline"}`);
  });
  await session.send("Audits.enable");
}

function requireExpected(faults: readonly string[], expected: readonly RegExp[]): void {
  const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
  const missing = expected.filter((pattern) => !faults.some((fault) => pattern.test(fault)));
  const complaints = [...unexpected, ...missing.map((pattern) => `Nothing was noted that matches ${pattern}.`)];

  if (complaints.length > 0) throw new Error(complaints.join("\n"));
}

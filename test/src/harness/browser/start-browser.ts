import { type Browser, chromium } from "playwright-core";
import { getChromium } from "./chromium-folder.js";
import { type WatchedPage, watchPage } from "./watch-page.js";

interface PageOptions {
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly javaScript?: boolean;
  /** In CSS pixels. */
  readonly width?: number;
  readonly locale?: string;
}

interface BrowserOptions {
  /** Where a page's relative addresses lead. */
  readonly origin: string;
  /** The other origins that a page may send requests to, such as the identity provider's. */
  readonly besides?: readonly string[];
}

/** A browser without a window; a test file needs one. */
export interface TestBrowser {
  /** A page of a new visitor, who is signed in nowhere. */
  openPage(options?: PageOptions): Promise<WatchedPage>;
  stop(): Promise<void>;
}

/**
 * Not the flags that the package proposes: they switch the same-origin policy off, and have each page's process begin from
 * nothing, at three times the cost, where it can be a copy of one that is ready. A sandbox would need rights that a
 * container lacks. The browser finds no host by name, so that a page's request to elsewhere is noted and goes nowhere.
 */
const FLAGS = ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"];

export async function startBrowser({ origin, besides = [] }: BrowserOptions): Promise<TestBrowser> {
  const { executable, environment } = await getChromium();
  const browser: Browser = await chromium.launch({
    executablePath: executable,
    args: FLAGS,
    env: { ...process.env, ...environment },
  });

  return {
    async openPage({
      colorScheme = "light",
      forcedColors = "none",
      javaScript = true,
      width = 1280,
      locale = "de-DE",
    } = {}) {
      const context = await browser.newContext({
        baseURL: origin,
        colorScheme,
        forcedColors,
        javaScriptEnabled: javaScript,
        viewport: { width, height: 800 },
        locale,
        timezoneId: "Europe/Berlin",
      });

      return watchPage(await context.newPage(), [origin, ...besides]);
    },
    stop: () => browser.close(),
  };
}

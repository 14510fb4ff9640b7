import { startTestHub, type TestHub } from "../test-hub.js";
import { startBrowser, type TestBrowser } from "./start-browser.js";

/** A running hub and a browser that reaches it and its identity provider. */
export interface HubBrowser {
  readonly hub: TestHub;
  readonly browser: TestBrowser;
  /** Of the gateway. */
  readonly origin: string;
  stop(): Promise<void>;
}

export async function startHubBrowser(environment: Readonly<Record<string, string>> = {}): Promise<HubBrowser> {
  const hub = await startTestHub(environment);
  const { origin } = new URL(hub.url);
  const browser = await startBrowser({ origin, besides: [hub.issuer] });

  return {
    ...{ hub, browser, origin },
    stop: async () => {
      await browser.stop();
      await hub.stop();
    },
  };
}

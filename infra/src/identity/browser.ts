import { fetchAlone } from "./fetch-alone.js";
import { IdentityError } from "./identity-error.js";

/** An answer that a busy machine takes a while to give still counts; a provider that is not there is noticed at once. */
export const ANSWER_SECONDS = 60;

/** As much of a browser as a sign-in needs: it keeps cookies and stops at every redirect. */
export class Browser {
  readonly #origin: string;
  // Paths and expiry are ignored: the provider gives each cookie a name of its own and clears it with an empty value.
  readonly #cookies = new Map<string, string>();

  /** It talks to this origin only, so that a redirect cannot carry the cookies elsewhere. */
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Where the page at `url` redirects to, after posting `form` to it when there is one. */
  async visit(url: URL, form?: Readonly<Record<string, string>>): Promise<URL> {
    if (url.origin !== this.#origin) throw new IdentityError(refusal(url));

    const response = await fetchAlone(url, {
      redirect: "manual",
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
      signal: AbortSignal.timeout(ANSWER_SECONDS * 1000),
    });
    await response.body?.cancel();
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);

    const location = response.headers.get("location");
    if (location === null) {
      throw new IdentityError(`The identity provider answered ${response.status} at ${url.pathname}, not a redirect.`);
    }

    return new URL(location, url);
  }

  #keep(cookie: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === "") this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

function refusal(url: URL): string {
  const reason =
    url.searchParams.get("error_description") ?? url.searchParams.get("error") ?? `it led to ${url.origin}`;
  return `The identity provider refused to sign in: ${reason}.`;
}

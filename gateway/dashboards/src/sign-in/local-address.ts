/** The page of this hub to go to, as an address from its root; any other text leads to the start, so that no link leads away. */
export function localAddress(text: unknown): string {
  if (typeof text !== "string" || !text.startsWith("/") || !URL.canParse(text, PLACEHOLDER)) return "/";
  const { origin, pathname, search } = new URL(text, PLACEHOLDER);

  return origin === PLACEHOLDER ? `${pathname}${search}` : "/";
}

const PLACEHOLDER = "http://hub.invalid";

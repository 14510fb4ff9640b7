/** The headers of a page: it runs the hub's own script and styles, sends forms to the hub and its identity provider, and is kept nowhere. */
export function pageHeaders(issuer: string): Readonly<Record<string, string>> {
  return {
    "content-security-policy": [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      // Signing out, and acts that ask the person again, go on to the identity provider.
      `form-action 'self' ${new URL(issuer).origin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "cache-control": "no-store",
  };
}

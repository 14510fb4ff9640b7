/**
 * On every answer, whoever makes it. Nothing here is a page: no browser may run, frame or guess anything of it, no cache may
 * keep it (a withdrawal holds from the next request on), and whoever has spoken https once speaks nothing else.
 */
export const SECURITY_HEADERS: ReadonlyMap<string, string> = new Map([
  ["cache-control", "no-store"],
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
  ["cross-origin-resource-policy", "same-origin"],
  ["referrer-policy", "no-referrer"],
  ["strict-transport-security", "max-age=63072000; includeSubDomains"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
]);

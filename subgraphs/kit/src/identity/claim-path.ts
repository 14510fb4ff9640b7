/** Where a claim lies in a token: the names to follow from its root. */
export type ClaimPath = readonly string[];

/** Deeper than any provider nests. */
const MOST_NAMES = 8;

/**
 * A claim's exact name, whatever characters it has (`https://hub.example/role`, `kim.role`); or, where it begins with `/`, a path of names
 * as JSON Pointer writes it (RFC 6901): `/realm_access/roles`, with `~1` for a slash and `~0` for a tilde in a name.
 */
export function readClaimPath(text: string): ClaimPath {
  if (!text.startsWith("/")) return [text];
  const names = text.slice(1).split("/");
  if (names.length > MOST_NAMES) throw new Error(`is a path of more than ${MOST_NAMES} names`);
  if (names.some((name) => name === "" || /~(?![01])/.test(name)))
    throw new Error("is no path such as /realm_access/roles");

  return names.map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Undefined where the claim is not there. Only a claim's own members count: no list's items, and nothing that every object inherits. */
export function findClaim(claims: object, path: ClaimPath): unknown {
  let found: unknown = claims;
  for (const name of path) {
    if (typeof found !== "object" || found === null || Array.isArray(found) || !Object.hasOwn(found, name))
      return undefined;
    found = Reflect.get(found, name);
  }

  return found;
}

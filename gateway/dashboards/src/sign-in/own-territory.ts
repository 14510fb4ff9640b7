import type { SignedIn } from "./session.js";

/** The municipality key in the name of the steering group or the integration centre that somebody belongs to, e.g. of `LG-05711`; null for all others. */
export function ownTerritory({ body, authority }: Pick<SignedIn, "body" | "authority">): string | null {
  const [, key] = `${body ?? ""} ${authority ?? ""}`.match(/\b(?:LG|KI)-(05\d{3}(?:\d{3})?)\b/) ?? [];

  return key ?? null;
}

import type { Viewer } from "../identity/viewer.js";

/** Who the policies of row-level security let rows be seen by: what a request's session says of its caller, and an empty text where the caller has none. */
export function viewerVariables({
  actor,
  role,
  authority,
}: Pick<Viewer, "actor" | "role" | "authority">): Readonly<Record<string, string>> {
  return { "app.authority": authority ?? "", "app.actor": actor, "app.role": role };
}

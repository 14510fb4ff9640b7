import { localDate } from "@kim-hub/kit/calendar";
import { NotAvailableError } from "@kim-hub/kit/errors";
import { Role, type Viewer } from "@kim-hub/kit/viewer";
import { composeRoute } from "./compose-route.js";
import type { ReleasedParts } from "./released-path.js";
import type { Route } from "./route.js";

/** The route of one path with the mark of who reads it, which is shown with it; `NOT_AVAILABLE` to whoever may have none. */
export function showRoute(path: ReleasedParts, viewer: Viewer): Route {
  return { ...composeRoute(path), watermark: `${readerOf(viewer)}/${localDate()}/${viewer.requestId}` };
}

/** The steering group, or the case manager's preview: no other may have a route. */
function readerOf({ role, body }: Viewer): string {
  if (role === Role.CASE_MANAGER) return "Vorschau";
  if (body === null) throw new NotAvailableError();

  return body;
}

import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { answerPage } from "./answer.js";
import { beginActs } from "./begin-acts.js";
import { CASE_MANAGERS } from "./case-access.js";
import { clientPage } from "./client.js";
import { clientsPage } from "./clients.js";
import { invalidityPage } from "./invalidity.js";
import { permissionPage, recordPage } from "./permission.js";
import { previewPage } from "./preview.js";

/** Whose address somebody opens anew, in another language for instance: nothing in it says whom it was about. */
const POSTED = ["/client", "/client/preview", "/client/permission", "/client/answer", "/client/invalidity"];

/** Where a case manager works. */
export function casePages(data: PageData): readonly Page[] {
  return [
    ...[clientsPage(data), clientPage(data), previewPage(data)],
    ...[permissionPage(data), recordPage(data), answerPage(data), invalidityPage(data), ...beginActs(data)],
    ...POSTED.map(
      (path): Page => ({
        ...{ method: "GET", path, roles: CASE_MANAGERS },
        handle: async () => ({ kind: "redirect", to: "/clients" }),
      }),
    ),
  ];
}

import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { redeemPage } from "./access-code-form.js";
import { accessesPage } from "./accesses.js";
import { endPage } from "./confirm-ending.js";
import { myPage } from "./my-page.js";

/** What a person opens with their own account. */
export function personPages(data: PageData): readonly Page[] {
  return [myPage(data), accessesPage(data), redeemPage(), endPage()];
}

import type { Page } from "playwright-core";

/** The identity provider asks each time who acts; returns what the page of the result says. */
export async function confirmAs(page: Page, username: string): Promise<string> {
  await page.locator(`button[name="username"][value="${username}"]`).click();
  await page.waitForURL("**/done");

  return (await page.textContent("main")) ?? "";
}

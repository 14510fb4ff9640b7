import type { Page } from "playwright-core";

/** Signs an invented person in as they would themselves: from the hub's page to the identity provider's and back. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto("/sign-in");
  const provider = new URL(page.url()).origin;
  await page.locator(`button[name="username"][value="${username}"]`).click();
  await page.waitForURL(({ origin }) => origin !== provider);
}

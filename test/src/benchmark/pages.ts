/**
 * Bytes over the wire and time to the first byte of each page, warm, beside the query that it runs, in the same run:
 * `node test/dist/benchmark/pages.js --rounds 30`.
 */
import { parseArgs } from "node:util";
import { startHubBrowser } from "../harness/browser/hub-browser.js";
import { signIn } from "../harness/browser/sign-in.js";
import { fetchCompressed } from "./pages/fetch-compressed.js";
import { medianOf } from "./pages/median-of.js";
import { PAGES, type PageToMeasure } from "./pages/pages-to-measure.js";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "30" } } });
const ROUNDS = Number(values.rounds);

const { hub, browser, origin, stop } = await startHubBrowser({ RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" });
try {
  process.stdout.write("page\tstatus\tKiB with styles and script\tfirst byte ms\tits query ms\tbeside it ms\n");
  for (const page of PAGES) process.stdout.write(`${Object.values(await measure(page)).join("\t")}\n`);
} finally {
  await stop();
}

async function measure({ path, as, query }: PageToMeasure) {
  const cookie = as === undefined ? "" : await cookieOf(as);
  const ask = () => fetchCompressed(`${origin}${path}`, { headers: { accept: "text/html", cookie } });
  const first = await ask();
  const assets = [...first.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address = ""]) => address);
  const besides = await Promise.all(assets.map((address) => fetchCompressed(`${origin}${address}`)));
  const bytes = [first, ...besides].reduce((sum, each) => sum + each.bytes, 0);
  const ofPage = await medianOf(ROUNDS, async () => (await ask()).firstByte);
  const ofQuery = query ? await medianOf(ROUNDS, () => timeQuery(query, as)) : 0;

  return [
    `${path.split("?")[0]}${as ? ` (${as})` : ""}`,
    first.status,
    (bytes / 1024).toFixed(1),
    ofPage.toFixed(1),
    query ? ofQuery.toFixed(1) : "–",
    (ofPage - ofQuery).toFixed(1),
  ];
}

async function timeQuery(query: NonNullable<PageToMeasure["query"]>, as: string | undefined): Promise<number> {
  const { purpose, ...body } = query;
  const { firstByte } = await fetchCompressed(`${origin}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(as && { authorization: `Bearer ${await hub.token(as)}` }),
      ...(purpose && { "hub-purpose": purpose }),
    },
    body: JSON.stringify({ ...body, extensions: { receipt: true } }),
  });

  return firstByte;
}

async function cookieOf(username: string): Promise<string> {
  const page = await browser.openPage();
  await signIn(page, username);
  const cookies = await page.context().cookies(origin);
  await page.finish();

  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

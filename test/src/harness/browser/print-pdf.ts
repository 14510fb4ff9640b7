import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";

/** A page as it is printed. */
export interface PrintedPage {
  readonly bytes: Uint8Array;
  /** The text of each sheet in the order of painting; a legend, say, is painted before what stands above it. */
  readonly sheets: readonly string[];
  /** Whether a screen reader finds headings, tables and lists in it. */
  readonly tagged: boolean;
}

/** Prints the page as the browser does from its menu, into a tagged PDF on A4. */
export async function printPdf(page: Page): Promise<PrintedPage> {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, tagged: true, outline: true });
  // The reader takes the bytes that it is given for its own.
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const marks = (await document.getMarkInfo()) as { readonly Marked: boolean } | null;
  await document.loadingTask.destroy();

  return { bytes: pdf, sheets: text, tagged: marks?.Marked === true };
}

/// <reference lib="dom" />

/** What a reader would have to scroll the document sideways for, outermost elements only; empty if nothing. */
export function listOverhangs(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const overhangs: Element[] = [];
  const isOverhanging = (element: Element) => {
    const { right, width, height } = element.getBoundingClientRect();

    return width > 1 && height > 1 && right + scrollX > clientWidth + 1 && element.checkVisibility();
  };
  const search = (element: Element) => {
    if (isOverhanging(element)) {
      overhangs.push(element);
      return;
    }
    // Inside a region that scrolls by itself everything may be as wide as it likes.
    if (["auto", "scroll"].includes(getComputedStyle(element).overflowX) && element !== document.body) return;
    for (const child of element.children) search(child);
  };
  search(document.body);
  const found = overhangs.map((element) => `It does not fit: ${element.outerHTML.slice(0, 120)}`);

  return scrollWidth > clientWidth
    ? [`The document is ${scrollWidth} px wide in a window of ${clientWidth} px.`, ...found]
    : found;
}

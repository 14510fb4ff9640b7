/// <reference lib="dom" />
const UNNAMED = ":is([role=combobox], [role=listbox]):not([aria-label])";
/** Named otherwise than what they show. */
const MISNAMED = ".graphiql-history-item-label[aria-label]";

/** Names what appears in the place: fields and lists of a search by the part that they stand in, earlier questions by their text. */
export function nameParts(place: HTMLElement): void {
  new MutationObserver(() => {
    for (const element of place.querySelectorAll(UNNAMED))
      element.ariaLabel = element.parentElement?.closest("[aria-label]")?.ariaLabel ?? null;
    for (const element of place.querySelectorAll(MISNAMED)) element.removeAttribute("aria-label");
  }).observe(place, { childList: true, subtree: true });
}

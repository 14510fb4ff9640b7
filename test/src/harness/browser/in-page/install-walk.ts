/// <reference lib="dom" />

/** A stop of the Tab key, seen from inside the page. */
export interface Stop {
  /** Whether the walk has been here: the browser begins again at the top after the last stop. */
  readonly again: boolean;
  readonly isFirst: boolean;
  /** In the document, with a margin for its mark of focus. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly html: string;
  readonly faults: readonly string[];
}

/** What remembers the way; it stays in the isolated world. */
interface Walk {
  /** Where the focus is now; `null` outside of the page. */
  look(): Stop | null;
  leave(): void;
  comeBack(): void;
  /** What no Tab has reached, and what stands before its turn. */
  listMissed(): readonly string[];
}

/** Puts the Tab key before the first stop and leaves a `Walk` as `walk`. */
export function installWalk(): void {
  const MARGIN = 8;
  const visited: HTMLElement[] = [];
  const show = ({ outerHTML }: Element) => outerHTML.slice(0, 120);
  const focused = () => document.activeElement;

  // One of a group of radio buttons is the stop of all.
  const stopsForGroup = (element: HTMLElement) => {
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    const group = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
      ({ name, form, disabled }) => name === element.name && form === element.form && !disabled,
    );

    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };
  const isStop = (element: HTMLElement) =>
    element.tabIndex >= 0 &&
    !element.matches(":disabled") &&
    !element.closest("[inert]") &&
    element.checkVisibility({ visibilityProperty: true }) &&
    stopsForGroup(element);
  const expected = [...document.querySelectorAll<HTMLElement>("body *")].filter(isStop);

  /** The element and its labels: those carry the mark of a control that is drawn by them. */
  const listParts = (element: HTMLElement): HTMLElement[] =>
    element instanceof HTMLInputElement ? [element, ...(element.labels ?? [])] : [element];
  const onScreen = (rectangle: DOMRect) => {
    const left = Math.max(rectangle.left, 0);
    const top = Math.max(rectangle.top, 0);
    const width = Math.min(rectangle.right, innerWidth) - left;
    const height = Math.min(rectangle.bottom, innerHeight) - top;

    return new DOMRect(left, top, width, height);
  };
  const isSeen = (element: HTMLElement) =>
    listParts(element).some((part) =>
      [...part.getClientRects()].map(onScreen).some(({ x, y, width, height }) => {
        if (width <= 1 || height <= 1) return false;
        const top = document.elementFromPoint(x + width / 2, y + height / 2);

        return top !== null && (part.contains(top) || top.contains(part));
      }),
    );
  const listFaults = (element: HTMLElement) => {
    const last = visited.at(-1);
    const faults: string[] = [];
    if (!isSeen(element)) faults.push(`It is focused and cannot be seen: ${show(element)}`);
    if (last && !(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      faults.push(`It is focused out of order: ${show(element)}`);
    }

    return faults;
  };
  const drawBox = (element: HTMLElement) => {
    const rectangles = listParts(element).map((part) => onScreen(part.getBoundingClientRect()));
    const left = Math.min(...rectangles.map(({ left }) => left)) - MARGIN;
    const top = Math.min(...rectangles.map(({ top }) => top)) - MARGIN;
    const right = Math.max(...rectangles.map(({ right }) => right)) + MARGIN;
    const bottom = Math.max(...rectangles.map(({ bottom }) => bottom)) + MARGIN;

    return { x: left + scrollX, y: top + scrollY, width: right - left, height: bottom - top };
  };

  let left: HTMLElement | null = null;
  const walk: Walk = {
    look() {
      const element = focused();
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const again = visited.includes(element);
      const stop = { again, isFirst: element === visited[0], box: drawBox(element), html: show(element) };
      if (again) return { ...stop, faults: [] };
      const faults = listFaults(element);
      visited.push(element);

      return { ...stop, faults };
    },
    leave() {
      left = visited.at(-1) ?? null;
      left?.blur();
    },
    comeBack() {
      left?.focus({ preventScroll: true });
    },
    listMissed: () => [
      ...expected.filter(({ tabIndex }) => tabIndex > 0).map((element) => `It stands out of order: ${show(element)}`),
      ...expected
        .filter((element) => element.tabIndex === 0 && !visited.includes(element))
        .map((element) => `No Tab reaches it: ${show(element)}`),
    ],
  };
  Reflect.set(globalThis, "walk", walk);

  // The Tab key goes on from where the focus was last, even when that is no longer there.
  const start = document.createElement("span");
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
}

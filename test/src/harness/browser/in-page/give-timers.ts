/** A page without JavaScript has no timers, and axe-core defers its work by them: what would run at once runs as a microtask. */
export function giveTimers(): void {
  const setLater = globalThis.setTimeout;
  const set = (act: () => void, milliseconds = 0) => {
    if (milliseconds > 0) return setLater(act, milliseconds);
    queueMicrotask(act);

    return 0;
  };
  Reflect.set(globalThis, "setTimeout", set);
}

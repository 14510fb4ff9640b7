/** Where somebody with several roles chooses the one of their session. */
export const CHOICE = "/role";

/** The address of the choice, which leads on to the page `to`. */
export function choiceAt(to: string): string {
  return `${CHOICE}?to=${encodeURIComponent(to)}`;
}

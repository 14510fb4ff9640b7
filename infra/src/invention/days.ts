/** Of two local dates the later one. */
export function later(left: string, right: string): string {
  return left > right ? left : right;
}

/** Of two local dates the earlier one. */
export function earlier(left: string, right: string): string {
  return left < right ? left : right;
}

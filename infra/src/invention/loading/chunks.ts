/** The items in groups of about this size, by a measure of each; the last group may be smaller. */
export function* chunks<T>(items: Iterable<T>, size: number, sizeOf: (item: T) => number): Generator<readonly T[]> {
  let chunk: T[] = [];
  let filled = 0;
  for (const item of items) {
    chunk.push(item);
    filled += sizeOf(item);
    if (filled < size) continue;
    yield chunk;
    chunk = [];
    filled = 0;
  }
  if (chunk.length > 0) yield chunk;
}

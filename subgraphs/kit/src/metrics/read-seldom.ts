interface SeldomOptions<T> {
  readonly milliseconds: number;
  readonly read: () => Promise<T>;
  readonly onFault: (error: unknown) => void;
}

/** Reads at most once in so many milliseconds, however often it is asked; null after a reading that failed. */
export function readSeldom<T>({ milliseconds, read, onFault }: SeldomOptions<T>): () => Promise<T | null> {
  let known: Promise<T | null> | undefined;
  let readAt = 0;

  return () => {
    const now = performance.now();
    if (known && now - readAt < milliseconds) return known;
    readAt = now;
    known = read().catch((error: unknown) => {
      onFault(error);

      return null;
    });

    return known;
  };
}

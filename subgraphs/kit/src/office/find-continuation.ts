interface ContinuedFile {
  readonly id: string;
  /** The file with which another authority goes on. */
  readonly continuedAs: string | null;
}

/** Several rows may stand for one file. From a file to the one that goes on with it last, of those that are seen: files of one matter have the same. */
export function findContinuation<T extends ContinuedFile>(files: readonly T[]): (file: T) => T {
  const byId = new Map(files.map((file) => [file.id, file]));

  return (file) => {
    const passed = new Set<string>();
    let last = file;
    for (let next: T | undefined = file; next && !passed.has(next.id); next = byId.get(next.continuedAs ?? "")) {
      passed.add(next.id);
      last = next;
    }

    return last;
  };
}

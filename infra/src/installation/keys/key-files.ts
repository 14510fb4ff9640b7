import { join } from "node:path";

/** Paths of the key files that are passed to the services. */
export interface KeyFiles {
  readonly private: (name: string) => string;
  readonly public: (name: string) => string;
}

/** Where the keys of an installation lie. */
export function keyFilesIn(directory: string): KeyFiles {
  return {
    private: (name) => join(directory, `${name}.private.json`),
    public: (name) => join(directory, `${name}.public.json`),
  };
}

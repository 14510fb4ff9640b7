import type { Environment } from "@kim-hub/kit/config";

/** Calls a reader of settings where none is set and where every one is, so that it also asks for those that count only beside another; `hear` gets each name. */
export function readInEveryWay(read: (environment: Environment) => unknown, hear: (name: string) => void): void {
  for (const value of [undefined, "https://hub.example"]) {
    const get = (_: Environment, name: string | symbol) => {
      hear(String(name));

      return value;
    };
    try {
      read(new Proxy<Environment>({}, { get, ownKeys: () => [] }));
    } catch {
      // The reader has asked for its settings; whether they are complete is not the question here.
    }
  }
}

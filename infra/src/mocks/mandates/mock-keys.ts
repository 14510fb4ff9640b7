import { existsSync, readFileSync } from "node:fs";
import { KeyRing } from "@kim-hub/kit/key-ring";
import { importLinkageKey, type LinkageKey } from "@kim-hub/kit/linkage-key";
import { keyFilesIn } from "../../installation/keys/key-files.js";

/** The keys of the local installation, each read when a mock first needs it. */
export interface MockKeys {
  readonly private: (name: string) => KeyRing;
  readonly public: (name: string) => KeyRing;
  /** Under which offices make linkage codes. */
  readonly linkage: () => LinkageKey;
}

/** The keys that a start has made in the data directory; throws one sentence that names the one that is missing. */
export function readMockKeys(dataDirectory: string): MockKeys {
  const files = keyFilesIn(dataDirectory);
  const read = (name: string, file: string) => {
    if (!existsSync(file))
      throw new Error(`The data directory holds no key ${name}: the start makes it before mocks answer.`);

    return readFileSync(file, "utf8");
  };

  return {
    private: (name) => new KeyRing(name, read(name, files.private(name))),
    public: (name) => new KeyRing(name, read(name, files.public(name))),
    linkage: () => importLinkageKey("linkage", read("linkage", files.private("linkage"))),
  };
}

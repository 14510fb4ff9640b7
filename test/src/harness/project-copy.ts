import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleServices } from "@kim-hub/infra/bundles";
import { copyProject as copyBuilt } from "@kim-hub/infra/copy-project";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A copy of the project whose sources a test may change, with the packages of the original. */
export interface ProjectCopy {
  readonly folder: string;
  /** A main module of it as the harness names one, from the project's folder. */
  main(file: string): string;
  /** Saves a file with each text in the place of another; throws if one is not there. */
  edit(file: string, texts: readonly (readonly [from: string, to: string])[]): void;
  /** Saves the file as it was in the beginning. */
  restore(file: string): void;
  remove(): void;
}

export async function copyProject(): Promise<ProjectCopy> {
  await bundleServices();
  const folder = copyBuilt({ withBundles: true });

  return {
    folder,
    main: (file) => relative(ROOT, join(folder, file)),
    edit(file, texts) {
      let text = readFileSync(join(folder, file), "utf8");
      for (const [from, to] of texts) {
        if (!text.includes(from)) throw new Error(`${file} has no ${from}.`);
        text = text.replace(from, to);
      }
      writeFileSync(join(folder, file), text);
    },
    restore: (file) => cpSync(join(ROOT, file), join(folder, file)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

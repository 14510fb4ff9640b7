/** `node infra/dist/container/main.js <folder>`: lays out the files of the container image; `infra/container/Containerfile` makes layers of them. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { assembleImage } from "./assemble.js";
import { readBuildConfig } from "./config.js";

const [folder] = process.argv.slice(2);
if (folder === undefined || existsSync(folder)) {
  process.stderr.write("Name a folder that is not there yet, in which the files of the image are laid out.\n");
  process.exitCode = 2;
} else {
  await assembleImage(resolve(folder), readBuildConfig(process.env).seconds);
}

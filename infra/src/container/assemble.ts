import {
  chmodSync,
  cpSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { recordOf } from "@kim-hub/offices/record-of";
import { bundleForImage } from "../bundling/image-bundles.js";
import { ROOT } from "../installation/root.js";
import { writeBillOfMaterials } from "./bill-of-materials.js";
import { findBundledPackages } from "./bundled-packages.js";
import { listImageFiles } from "./image-files.js";
import { joinLicences } from "./joined-licences.js";
import { writeLicenceTexts } from "./licence-texts.js";
import { copyLibraries } from "./system-files.js";

/** Where the Node.js of the lock file comes from, and where it lies in the image. */
const NODE_PACKAGE = `node_modules/node-linux-${process.arch}`;
const NODE = "/usr/local/bin/node";
const COMMAND = "/usr/local/bin/kim-hub";
/** Where the project's files lie in the image. */
const PLACE = "app";
const OWNER_RUNS = 0o100;
/** Who runs everything: nobody whom the host knows. */
const USER = 65_532;
const ACCOUNTS = {
  "etc/passwd": `root:x:0:0:root:/root:/sbin/nologin\nkim-hub:x:${USER}:${USER}:KIM Hub:/tmp:/sbin/nologin\n`,
  "etc/group": `root:x:0:\nkim-hub:x:${USER}:\n`,
  "etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
};

/** The parts of the image as folders, one for each of its layers: what changes least comes first. */
interface ImageFolders {
  /** The libraries of the system, accounts, and a folder for what is temporary. */
  readonly system: string;
  readonly node: string;
  readonly app: string;
  /** Below `/var/lib`, the only folder of the user under which everything runs: where a volume is mounted. */
  readonly data: string;
}

const PARTS = ["system", "node", "app", "data"] as const;

export interface AssembledImage extends ImageFolders {
  /** The files of which a part is in the bundles, from the root. */
  readonly bundled: readonly string[];
  /** Of everything in it, as one SPDX expression: what its label says. */
  readonly licences: string;
}

/** Where they lie below `folder`. */
function imageFoldersIn(folder: string): ImageFolders {
  return recordOf(PARTS, (part) => join(folder, part));
}

/** Lays out all files of the image below `folder`, which is made: the same bytes, rights and times for the same commit, lock file and system. */
export async function assembleImage(folder: string, seconds: number): Promise<AssembledImage> {
  const { system, node, app, data } = imageFoldersIn(folder);
  const place = join(app, PLACE);
  const files = listImageFiles();
  const bundled = await bundleForImage(place, NODE);
  for (const file of files) copyTo(place, file);
  write(place, "package.json", `${JSON.stringify({ name: "kim-hub", private: true, type: "module" })}\n`);
  mkdirSync(join(app, dirname(COMMAND)), { recursive: true });
  symlinkSync(`/${PLACE}/infra/dist/bundles/kim-hub.js`, join(app, COMMAND));

  mkdirSync(join(node, dirname(NODE)), { recursive: true });
  cpSync(join(ROOT, NODE_PACKAGE, "bin/node"), join(node, NODE));
  chmodSync(join(node, NODE), 0o755);

  const libraries = copyLibraries(join(node, NODE), system);
  for (const [file, text] of Object.entries(ACCOUNTS)) write(system, file, text);
  mkdirSync(join(system, "tmp"));
  mkdirSync(join(data, "kim-hub"), { recursive: true });

  const packages = findBundledPackages([...bundled, ...files, `${NODE_PACKAGE}/bin/node`]);
  write(place, "sbom.cdx.json", writeBillOfMaterials({ packages, system: libraries }));
  write(place, "licences.txt", writeLicenceTexts({ packages, system: libraries }));
  for (const part of [system, node, app, data]) settle(part, seconds);
  // The one folder that everybody may write, should nothing be mounted there.
  chmodSync(join(system, "tmp"), 0o1777);

  const own = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).license;
  const licences = joinLicences([own, ...[...packages, ...libraries].map(({ license }) => license)]);

  return { system, node, app, data, bundled, licences };
}

function copyTo(place: string, file: string): void {
  mkdirSync(dirname(join(place, file)), { recursive: true });
  cpSync(join(ROOT, file), join(place, file));
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Nobody may change anything, and everybody read it, whatever mask and clone it was made with. */
function settle(part: string, seconds: number): void {
  for (const entry of ["", ...readdirSync(part, { encoding: "utf8", recursive: true })]) {
    const path = join(part, entry);
    const entryState = lstatSync(path);
    if (!entryState.isSymbolicLink()) chmodSync(path, (entryState.mode & OWNER_RUNS) === 0 ? 0o644 : 0o755);
    lutimesSync(path, seconds, seconds);
  }
}

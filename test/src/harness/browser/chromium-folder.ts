import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { lstat, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { renderFontSettings } from "./font-settings.js";

const PACKAGE = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
const UNPACKING = fileURLToPath(new URL("./unpacking/main.js", import.meta.url));
/** Takes the package for one in AWS Lambda, where it brings the libraries that a bare machine lacks as well. */
const WITH_LIBRARIES = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };

/** A Chromium that is ready to start. */
export interface UnpackedChromium {
  readonly executable: string;
  /** Where the program finds its libraries and fonts: those of the package, whatever the machine has. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Chromium from npm in a folder of its own in the temporary directory; the first call unpacks it, which takes seconds.
 * CHROMIUM_FILE names another one, for machines for which npm has none.
 */
export async function getChromium(): Promise<UnpackedChromium> {
  const { CHROMIUM_FILE: given } = process.env;
  if (given) return { executable: given, environment: {} };

  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  const { uid } = userInfo();
  const folder = join(tmpdir(), `kim-hub-chromium-${version}-${uid}`);
  const executable = join(folder, "chromium");
  if (!existsSync(executable)) await unpack(folder);
  // Everybody may write to the temporary directory: a program that another user put there must not run.
  if ((await lstat(folder)).uid !== uid) throw new Error(`The folder ${folder} belongs to another user; remove it.`);
  if (!existsSync(executable)) throw new Error(`The folder ${folder} is incomplete; remove it.`);

  return {
    executable,
    environment: {
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    },
  };
}

/** Two processes may unpack at once: each does so in its own place, and the first one's folder becomes the folder of both. */
async function unpack(folder: string): Promise<void> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `npm has Chromium for linux-x64 only, not for ${process.platform}-${process.arch}; name one in CHROMIUM_FILE.`,
    );
  }

  const draft = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, [UNPACKING], {
      env: { ...process.env, ...WITH_LIBRARIES, TMPDIR: draft },
    });
    await writeFile(join(draft, "fonts.conf"), renderFontSettings(folder));
    await rename(draft, folder).catch((cause) => {
      // The other one was first; whether its folder is whole the caller looks for itself.
      if (!existsSync(folder)) throw cause;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

import { randomUUID } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { keepNames } from "../request-log/keep-names.js";

/** Puts a file in the place of another: after a crash there is the one or the other, whole. */
export async function replaceFile(path: string, bytes: Buffer | string): Promise<void> {
  const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await keepNames(dirname(path));
  if (made) await keepNames(dirname(made));
}

/** Appends a line that is on the disk when this resolves. */
export async function appendLine(path: string, value: unknown): Promise<void> {
  const file = await open(path, "a", 0o600);
  try {
    await file.appendFile(`${JSON.stringify(value)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Every whole line of a file; half of one, which a crash left, is cut off. */
export async function readLines<Line>(path: string): Promise<Line[]> {
  const file = await open(path, "a+", 0o600);
  try {
    const text = await file.readFile("utf8");
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    if (whole.length < text.length) await file.truncate(Buffer.byteLength(whole));

    return whole
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } finally {
    await file.close();
  }
}

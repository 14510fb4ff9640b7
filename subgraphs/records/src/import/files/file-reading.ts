import { type Encoding, GERMAN_EXCEL, type ImportProfile, STRICT } from "../profile/import-profile.js";
import { Utf8Watch } from "./decode-file.js";
import { openOrdinaryFile } from "./open-file.js";

/** A profile of one file, of which nothing is open any more. */
export interface FileProfile extends ImportProfile {
  readonly encoding: Encoding;
}

/** How one file is read, and in words what was found of it that nobody had said; null where nothing was. */
export interface FileReading {
  readonly profile: FileProfile;
  readonly finding: string | null;
}

/**
 * How the file is read. Without a profile it is as the hub's own, or evidently a German spreadsheet's: its header has semicolons and
 * no comma. An encoding that is left open is UTF-8 if all of the file is, else Windows-1252.
 */
export async function readingOf(path: string, given: ImportProfile | undefined): Promise<FileReading> {
  const isGerman = given === undefined && isGermanHeader(await readHeader(path));
  const profile = given ?? (isGerman ? GERMAN_EXCEL : STRICT);
  if (profile.encoding !== "auto") return { profile: { ...profile, encoding: profile.encoding }, finding: null };
  const encoding = await findEncoding(path);

  return {
    profile: { ...profile, encoding },
    finding: isGerman ? `German Excel (semicolons, 1.234,56, 31.12.2024), ${encoding}` : encoding,
  };
}

const MOST_HEADER_BYTES = 65_536;

/** The beginning of the file up to its first line's end; nothing personal stands there. */
async function readHeader(path: string): Promise<string> {
  const handle = await openOrdinaryFile(path);
  if (!handle) return "";
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_HEADER_BYTES), 0, MOST_HEADER_BYTES, 0);
  await handle.close();
  const [header = ""] = buffer.toString("latin1", 0, bytesRead).split(/\r?\n/, 1);

  return header;
}

async function findEncoding(path: string): Promise<Encoding> {
  const handle = await openOrdinaryFile(path);
  if (!handle) return "utf-8";
  const watch = new Utf8Watch();
  for await (const chunk of handle.createReadStream()) watch.look(chunk);
  watch.look();

  return watch.isUtf8 ? "utf-8" : "windows-1252";
}

function isGermanHeader(header: string): boolean {
  return header.includes(";") && !header.includes(",");
}

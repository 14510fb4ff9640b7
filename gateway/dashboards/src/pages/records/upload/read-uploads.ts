import { type FileText, readText } from "../../../layout/sent-files/read-text.js";
import { filesOf } from "../../../layout/sent-files/sent-file.js";
import { fieldsOf, type Visit } from "../../../layout/visit.js";
import type { FileFault } from "../../../words/file-words.js";

/** How many files one form takes. */
const FILES = [1, 2, 3];

/** A file as the form has it, chosen or pasted; without either, name and text are empty. */
export interface UploadedFile {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  /** Null where the text was pasted. */
  readonly encoding: FileText["encoding"] | null;
  /** Null where the file can be read; otherwise the text is the pasted one. */
  readonly fault: FileFault | null;
}

export function readUploads({ request }: Pick<Visit, "request">): readonly UploadedFile[] {
  const given = fieldsOf(request);
  const sent = filesOf(request);

  return FILES.map((number) => {
    const name = given.get(`name-${number}`) ?? "";
    const pasted = { number, name, text: given.get(`text-${number}`) ?? "", encoding: null, fault: null };
    const file = sent.get(`file-${number}`);
    if (!file) return pasted;
    const read = readText(file);
    if (typeof read === "string") return { ...pasted, fault: read };

    return { ...pasted, ...read, name: name || file.name };
  });
}

/** Of the form after an import. */
export function emptied({ number }: UploadedFile): UploadedFile {
  return { number, name: "", text: "", encoding: null, fault: null };
}

import { Busboy, type BusboyFileStream, type BusboyHeaders } from "@fastify/busboy";
import { FORM_BYTES, PART_LIMITS } from "./file-limits.js";
import { SentFile } from "./sent-file.js";

/** The values of a form by their names. */
export type FormValues = Readonly<Record<string, string | SentFile>>;

/** Reads a whole form of `multipart/form-data`; rejects what no form of the pages would send. Of a name that occurs twice the last value counts. */
export function readMultipart(headers: BusboyHeaders, body: Buffer): Promise<FormValues> {
  return new Promise((resolve, reject) => {
    const values = new Map<string, string | SentFile>();
    const refuse = (event: string) => reject(new Error(`A form breaks a rule: ${event}.`));
    const parser = new Busboy({ headers, limits: { ...PART_LIMITS, fieldSize: FORM_BYTES } });
    parser.on("field", (name, value) => values.set(name, value));
    parser.on("file", (name, stream, fileName) => {
      collect(stream, reject, (bytes) => {
        if (values.get(name) instanceof SentFile) refuse("two files in one field");
        // So comes a field in which nothing is chosen.
        if (fileName || bytes.length > 0) values.set(name, new SentFile(fileName ?? "", bytes));
      });
    });
    for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"]) parser.on(limit, () => refuse(limit));
    parser.on("error", reject);
    parser.on("finish", () => resolve(Object.fromEntries(values)));
    parser.end(body);
  });
}

function collect(stream: BusboyFileStream, reject: (error: unknown) => void, take: (bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  // A file that breaks off.
  stream.on("error", reject);
  stream.on("end", () => take(Buffer.concat(chunks)));
}

import { createHash } from "node:crypto";

/** A heading with the words below it, under the code by which programs know it. */
export interface TextModule {
  readonly code: string;
  readonly heading: string;
  readonly words: string;
}

/** What one office asks of one kind of permission; a person may agree to one module and not to another. */
export interface PermissionModule extends TextModule {
  readonly kind: string;
  readonly sender: string;
  readonly categories: readonly string[];
}

/** One version of what people sign, in one language; its words never change, only its last day and what is known of its translation. */
export interface PermissionText {
  readonly version: string;
  readonly locale: string;
  readonly direction: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Null for the original. */
  readonly translatedFrom: string | null;
  /** The day on which a translator read it; null where none has. */
  readonly reviewedOn: string | null;
  readonly title: string;
  /** What holds for every module: purpose, recipient, withdrawal and the like. */
  readonly common: readonly TextModule[];
  readonly modules: readonly PermissionModule[];
}

/** All of it as a person reads it. */
export function renderText({ title, common, modules }: PermissionText): string {
  const parts = [...common, ...modules].map(({ heading, words }) => `${heading}\n${words}`);

  return `${[title, ...parts].join("\n\n")}\n`;
}

/** SHA-256 of the rendered text in UTF-8, in hexadecimal digits. */
export function digestText(text: PermissionText): string {
  return createHash("sha256").update(renderText(text)).digest("hex");
}

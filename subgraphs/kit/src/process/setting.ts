import { channel } from "node:diagnostics_channel";

export type SettingKind =
  | "text"
  | "number"
  | "true or false"
  | "URL"
  | "https URL"
  | "list"
  | "URLs"
  | "origins"
  | "file"
  | "secret file";

/** What a process says of a setting where it reads it. */
export interface SettingRule<Fallback = never> {
  /** What it is for, in the document of settings; of a setting that several processes read, one says it for all. */
  readonly about?: string;
  readonly fallback?: Fallback;
  readonly least?: number;
  readonly most?: number;
}

/** One setting as a process asks for it: all that is known of it but its value. */
export interface AskedSetting extends SettingRule<string | number | boolean> {
  readonly name: string;
  readonly kind: SettingKind;
  readonly isOptional?: boolean;
}

export type SaidOfSetting = Omit<AskedSetting, "name" | "kind">;

/** Tells whoever listens which settings a process asks for, so that their document follows from the code that reads them. */
export const SETTING_ASKED = channel("kim-hub:setting-asked");

import { isObject } from "@kim-hub/kit/answer";

/** The variables that a text holds as JSON, none for an empty text; null for every other text. */
export function readVariables(text: string): Readonly<Record<string, unknown>> | null {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);

    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

import type { DocumentNode } from "graphql";
import { labelsOf } from "./labels.js";

const LONGEST_LABEL = 100;
/** Words that no German label holds: what stands there was written in English. */
const ENGLISH = /\b(the|of|and|or|is|it|its|for|by|to|from|with|which|what|has|are|other|no)\b/i;

/** Throws the names of all codes without a German label: the first line of the description is what people read in answers, files and errors. */
export function requireLabels(document: DocumentNode): void {
  const missing = labelsOf(document)
    .filter(({ label }) => label === null || label.length > LONGEST_LABEL || ENGLISH.test(label))
    .map(({ type, code }) => `${type}.${code}`);
  if (missing.length > 0)
    throw new Error(`These codes have no German label as the first line of their description: ${missing.join(", ")}.`);
}

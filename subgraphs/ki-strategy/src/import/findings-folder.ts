import { fileURLToPath } from "node:url";

/** An invented year of Bielefeld, with each finding of the funding auditors' saved queries once. */
export const FINDINGS_FOLDER = fileURLToPath(new URL("../../cases/auditors-findings", import.meta.url));

import { required } from "@kim-hub/records/column";
import { keyOf } from "@kim-hub/records/reference";
import { TEXT } from "@kim-hub/records/text-rules";
import { SOURCES } from "./source-document.table.js";

/** The document and passage that a row rests on. */
export const CITATION = {
  source: required(keyOf(SOURCES), {
    property: "sourceId",
    description: "The document that it rests on, e.g. S2 (Fundstelle).",
  }),
  passage: required(TEXT, {
    description:
      "The passage in the document's own words; […] where something is left out, `Sinngemäß:` or `Lesart:` before what is no quotation.",
  }),
};

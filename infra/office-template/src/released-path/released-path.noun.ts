import { Office } from "@kim-hub/kit/office";
import { createReleasedPathNoun } from "@kim-hub/records/create-released-path-noun";
import { release } from "./segments.js";

export const RELEASED_PATH_NOUN = createReleasedPathNoun(Office.SAMPLE_OFFICE, release);

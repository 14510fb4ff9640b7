import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const ACTOR_KIND_CODES = createCodeTable({
  name: "ActorKind",
  description: "Where an actor stands: inside the administration, outside, or in politics.",
  codes: {
    INTERNAL: ["Verwaltungsinterner Akteur.\nIn the words of source S3."],
    EXTERNAL: ["Verwaltungsexterner Akteur.\nIn the words of source S3."],
    POLITICAL: ["Politik.\nIn the words of source S2."],
  },
});

/** Where an actor stands. */
export type ActorKind = CodeOf<typeof ACTOR_KIND_CODES>;

export const { codes: ActorKind } = ACTOR_KIND_CODES;

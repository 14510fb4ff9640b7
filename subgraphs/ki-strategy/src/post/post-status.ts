import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const POST_STATUS_CODES = createCodeTable({
  name: "PostStatus",
  description: "How far a post has come, according to its source (Stand der Stelle).",
  codes: {
    PLANNED: ["Geplant."],
    FUNDED: ["Gefördert.\nThe state funds it or says that it will."],
    CREATED: ["Im Stellenplan eingerichtet."],
    FILLED: ["Besetzt."],
  },
});

/** How far a post has come. */
export type PostStatus = CodeOf<typeof POST_STATUS_CODES>;

export const { codes: PostStatus } = POST_STATUS_CODES;

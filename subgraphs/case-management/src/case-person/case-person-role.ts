import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const ROLES = createCodeTable({
  name: "CasePersonRole",
  description: "What a further person of a case is to the client (Stellung im Fall).",
  codes: { PARTNER: ["Partnerin oder Partner."], CHILD: ["Kind."], OTHER: ["Sonstige Person."] },
});

export type CasePersonRole = CodeOf<typeof ROLES>;

export const { codes: CasePersonRole } = ROLES;

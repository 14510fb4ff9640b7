import { Role, type Viewer } from "@kim-hub/kit/viewer";

/** A data steward of the authority, during one import. */
export function steward(authority: string): Viewer {
  return {
    ...{ actor: `steward-${authority}`, role: Role.DATA_STEWARD, body: null, authority },
    ...{ purpose: null, caseReference: null, requestId: `import-${authority}` },
  };
}

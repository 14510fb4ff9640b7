/** A step with the keys of a site that its files do not allow, in one sentence. */
export class SiteError extends Error {}

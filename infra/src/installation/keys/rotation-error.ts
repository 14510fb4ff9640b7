/** A step of a rotation that its turn has not come for, or that its files do not allow. */
export class RotationError extends Error {}

/** Why links of a person end without the person's doing. */
export enum EndedReason {
  /** The link to the immigration office is deleted. */
  NATURALISED = "NATURALISED",
  /** Three months after the case was closed all links of the client end. */
  CLOSED = "CLOSED",
}

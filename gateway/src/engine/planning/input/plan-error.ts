/** An operation that no plan answers rightly; nothing was executed, and the message may be read by the caller. */
export class PlanError extends Error {
  /** `Type.field` in the client's words, or a type alone where the field is none of the client's. */
  readonly coordinate: string;

  constructor(coordinate: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.coordinate = coordinate;
  }
}

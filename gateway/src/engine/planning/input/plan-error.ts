/** An operation without a correct plan; nothing was executed, and the caller may read the message. */
export class PlanError extends Error {
  /** `Type.field` in the client's names, or a type alone if the client cannot select the field. */
  readonly coordinate: string;

  constructor(coordinate: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.coordinate = coordinate;
  }
}

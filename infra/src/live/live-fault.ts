/** Why a saved change does not take effect: one sentence, and where in the sources. */
export class LiveFault extends Error {
  readonly place: string | null;

  constructor(message: string, place: string | null) {
    super(message);
    this.name = new.target.name;
    this.place = place;
  }
}

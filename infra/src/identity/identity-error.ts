/** A failure whose message is one sentence for the person at the terminal; no stack helps them. */
export class IdentityError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** Nobody of that name was invented; the message offers the usernames that were meant. */
export class UnknownPersonError extends IdentityError {
  constructor(username: string, offered: readonly string[]) {
    super(`Nobody is called "${username}"; choose one of ${offered.join(", ")}.`);
  }
}

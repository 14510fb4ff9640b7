/** A visit that ends with a sentence in the page's language and the number under which the log knows the request. */
export class Failure extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string;

  constructor(code: string, { status = 200, requestId = "" }: { status?: number; requestId?: string } = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.requestId = requestId;
  }
}

/** Ends the visit of somebody who has not signed in at a page of a role: they sign in and come back to it. */
export class SignInFirst extends Error {}

/** For a page that exists, and not for the visitor's role: nothing is here, unless a sign-in may show otherwise. */
export function notForVisitor({ session }: { readonly session: object | null }): Error {
  return session ? nothingHere() : new SignInFirst();
}

/** What a page says that does not exist, or not for this role: the two look the same. */
export function nothingHere(): Failure {
  return new Failure("NOT_FOUND", { status: 404 });
}

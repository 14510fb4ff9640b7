import { Post } from "./post.js";

/** A post that an open-ended statement names, in a later year than the one it was stated for: nothing is known of its months. */
export class CarriedPost extends Post {
  override readonly version: number;

  constructor(post: Post) {
    super({ ...post, fundedFrom: null, fundedTo: null, statedFilledFteAvg: null });
    this.version = post.version;
  }
}

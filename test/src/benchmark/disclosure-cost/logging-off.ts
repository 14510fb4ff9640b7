import { AnswerAccount } from "@kim-hub/kit/answer-account";
import { ExecutedFields } from "@kim-hub/kit/executed-fields";
import { responsePathAsArray } from "graphql";

/** From here on this process answers as before, in the same transactions, and neither notes nor writes what it has read: the baseline of the benchmark. */
export function switchLoggingOff(): void {
  AnswerAccount.prototype.write = async () => [];
  ExecutedFields.prototype.note = () => undefined;
  // A field below a root field, or below a field of an entity.
  ExecutedFields.prototype.isCovered = (path) => {
    const [root, ...below] = responsePathAsArray(path);

    return below.length > (root === "_entities" ? 2 : 0);
  };
}

import { type Environment, Settings } from "@kim-hub/kit/config";

interface BuildConfig {
  /** The time that every file of the image bears, in seconds since 1970. */
  readonly seconds: number;
}

/** Of the program that lays out the image's files. */
export function readBuildConfig(environment: Environment): BuildConfig {
  const settings = new Settings(environment);

  return settings.finish({
    seconds: settings.number("SOURCE_DATE_EPOCH", {
      fallback: 0,
      most: 4_294_967_295,
      about: "the time of all files in the container image, in seconds since 1970: the same for the same commit",
    }),
  });
}

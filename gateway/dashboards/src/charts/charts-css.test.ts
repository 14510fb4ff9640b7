import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@jest/globals";
import { contrastOf, luminanceOf, readProperties } from "../testing/contrast.js";

const css = readFileSync(new URL("../../styles/charts.css", import.meta.url), "utf8");
const kern = readFileSync(createRequire(import.meta.url).resolve("@kern-ux/native/dist/kern.css"), "utf8");
const series = [1, 2, 3, 4].map((number) => `--chart-series-${number}`);

const SCHEMES = ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"];

/** Bare and hued pages, and the surfaces on them. */
const BACKGROUNDS = [
  "--kern-color-layout-background-default",
  "--kern-color-layout-background-hued",
  "--kern-color-layout-background-default-surface",
];

function coloursOf(scheme: string): (name: string) => number {
  const properties = new Map([...readProperties(kern, scheme), ...readProperties(css, scheme)]);

  return (name) => luminanceOf(name, properties);
}

test("the contrast of black and white is 21, and black is read from KERN", () => {
  const colour = coloursOf("(prefers-color-scheme: light)");

  expect(contrastOf(colour("--kern-color-black"), colour("--kern-color-white"))).toBeCloseTo(21, 1);
});

test.each(SCHEMES)("marks stand out 3 to 1 from every background, and texts 4.5 to 1: %s", (scheme) => {
  const colour = coloursOf(scheme);
  for (const background of BACKGROUNDS) {
    for (const mark of [...series, "--chart-axis"])
      expect(contrastOf(colour(mark), colour(background))).toBeGreaterThanOrEqual(3);
    expect(contrastOf(colour("--chart-text"), colour(background))).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrastOf(colour("--chart-text"), colour("--chart-slope"))).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf(colour("--chart-series-1"), colour("--chart-slope"))).toBeGreaterThanOrEqual(3);
});

test("no series is known by colour alone: bars differ by stripes or filling, lines by dashes", () => {
  const looks = [1, 2, 3, 4].map((number) => {
    const rules = [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)].filter(([, selector = ""]) =>
      selector.includes(`--${number}`),
    );
    const of = (part: string) =>
      rules
        .filter(([, selector = ""]) => selector.includes(`.chart-${part}--${number}`))
        .map(([, , body = ""]) => body);
    const without = (body: string) => body.replaceAll(`--chart-series-${number}`, "").replaceAll(/\s+/g, " ");

    return { bar: [...of("mark"), ...of("stripes")].map(without).join(), line: of("line").map(without).join() };
  });

  expect(new Set(looks.map(({ bar }) => bar)).size).toBe(4);
  expect(new Set(looks.map(({ line }) => line)).size).toBe(4);
});

test("colours come from properties alone, so that forced colours and paper replace all of them", () => {
  const used = [...css.matchAll(/^\s+(?:fill|stroke): ([^;]+);/gm)].map(([, value]) => value);
  const own = (body: string) => new Set([...body.matchAll(/(--chart-[\w-]+):/g)].map(([, name]) => name));

  expect(used.filter((value) => value !== "none" && !value?.startsWith("var(--chart-"))).toEqual([]);
  for (const condition of ["(forced-colors: active)", "print"])
    expect(own(css.slice(css.indexOf(`@media ${condition}`)).split("}")[0] ?? "")).toEqual(
      own(css.split("}")[0] ?? ""),
    );
});

import { isApart, isInside, type Label, WIDTHS, type Width } from "./fit-labels.js";

/** A time's name at its place on the axis, counted in times from 0. */
export interface TimeLabel extends Label {
  readonly place: number;
}

/**
 * From which width on each time is named; null where it never is. Those named are evenly apart, by a power of two, so that a wider
 * container names more of them; quarters are counted from the beginning of a year.
 */
export function fitTimes(labels: readonly TimeLabel[]): (Width | null)[] {
  const start = labels.find(({ text }) => text.endsWith("-Q1"))?.place ?? 0;
  const steps = WIDTHS.map((width) => ({ width, step: stepOf(labels, start, width) }));

  return labels.map(
    (label) => steps.find(({ width, step }) => isNamed(label, start, step) && isInside(label, width))?.width ?? null,
  );
}

function stepOf(labels: readonly TimeLabel[], start: number, width: Width): number {
  let step = 1;
  while (!haveRoom(namedOf(labels, start, step), width)) step *= 2;

  return step;
}

function namedOf(labels: readonly TimeLabel[], start: number, step: number): TimeLabel[] {
  return labels.filter((label) => isNamed(label, start, step));
}

function haveRoom(labels: readonly TimeLabel[], width: Width): boolean {
  return labels.every((label, index) => {
    const next = labels[index + 1];

    return !next || isApart(label, next, width);
  });
}

function isNamed({ place }: TimeLabel, start: number, step: number): boolean {
  return (place - start) % step === 0;
}

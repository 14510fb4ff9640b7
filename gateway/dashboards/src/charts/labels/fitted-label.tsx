import { em, percent } from "../scale.js";
import { anchorOf, type Label, type Width } from "./fit-labels.js";

interface FittedLabelProps {
  readonly label: Label;
  readonly width: Width | null;
  readonly y: number;
}

/** A label that is shown where the container has room for it. */
export function FittedLabel({ label, width, y }: FittedLabelProps) {
  if (width === null) return null;

  return (
    <text class={`chart-text chart-text--${anchorOf(label)} chart-text--from-${width}`} x={percent(label.x)} y={em(y)}>
      {label.text}
    </text>
  );
}

import type { Point } from "../dataset/types.ts";
import { buildPlacement, type Camera, cameraAt, centreOnScreen, type Placement } from "../notation/placement.ts";
import type { Figure } from "./figure.ts";

/** Where things stand in the frame of the graph. */
export interface Ground {
  readonly placement: Placement;
  readonly camera: Camera;
  /** By actor row, as the camera shows them; undefined out of scope. */
  readonly discs: readonly (Disc | undefined)[];
}

export interface Disc {
  readonly centre: Point;
  readonly radiusPx: number;
}

/** The latest ground of each list of places: a step in time changes nothing of it. */
const latest = new WeakMap<readonly Point[], { readonly key: readonly unknown[]; readonly ground: Ground }>();

export function buildGround(figure: Figure, width: number, height: number): Ground {
  const key = [figure.scope, figure.view.camera, width, height];
  const known = latest.get(figure.positions);
  if (known?.key.every((part, index) => part === key[index]) === true) return known.ground;
  const ground = buildAnew(figure, width, height);
  latest.set(figure.positions, { key, ground });
  return ground;
}

function buildAnew({ model, scope, positions, view }: Figure, width: number, height: number): Ground {
  const placement = buildPlacement(scope.actorRows, positions, model.degree, width, height);
  const camera = cameraAt(view.camera, placement.frame);
  const discs = model.dataset.actors.map((_, row) =>
    scope.actors[row] === 1
      ? { centre: centreOnScreen(placement, row, camera), radiusPx: placement.radiusPx[row] ?? 0 }
      : undefined,
  );
  return { placement, camera, discs };
}

import type { Point } from "../dataset/types.ts";
import { lanesToPlace } from "../model/told.ts";
import type { Scope } from "../model/types.ts";
import { looksIn, withBreadths } from "../notation/lines.ts";
import {
  buildPlacement,
  type Camera,
  cameraAt,
  centreOnScreen,
  placeOnce,
  type Placement,
} from "../notation/placement.ts";
import type { Figure } from "./figure.ts";

/** Where things stand in the frame of the graph. */
export interface Projection {
  readonly placement: Placement;
  readonly camera: Camera;
  /** By actor row, as the camera shows them; undefined out of scope. */
  readonly discs: readonly (Disc | undefined)[];
}

export interface Disc {
  readonly centre: Point;
  readonly radiusPx: number;
}

/** The latest projection of each scope, of which boxes make another: a step in time changes nothing of it. */
const latest = new WeakMap<Scope, { readonly key: readonly unknown[]; readonly projection: Projection }>();

export function buildProjection(figure: Figure, width: number, height: number, leastScale = 0): Projection {
  const key = [figure.positions, figure.view.camera, width, height, leastScale];
  const known = latest.get(figure.scope);
  if (known?.key.every((part, index) => part === key[index]) === true) return known.projection;
  const projection = buildAnew(figure, width, height, leastScale);
  latest.set(figure.scope, { key, projection });
  return projection;
}

function buildAnew(figure: Figure, width: number, height: number, leastScale: number): Projection {
  const { model, scope, positions, view } = figure;
  const placement = placeOnce(scope, [positions, width, height, leastScale], () => {
    const lanes = withBreadths(lanesToPlace(model, scope), looksIn(model, scope.relationRows));
    return buildPlacement(scope.actorRows, positions, model.degree, lanes, width, height, leastScale);
  });
  const camera = cameraAt(view.camera, placement.frame);
  const discs = model.dataset.actors.map((_, row) =>
    scope.actors[row] === 1
      ? { centre: centreOnScreen(placement, row, camera), radiusPx: placement.radiusPx[row] ?? 0 }
      : undefined,
  );
  return { placement, camera, discs };
}

import type { Point } from "../dataset/types.ts";
import { derivePositions } from "../model/positions.ts";
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

export function buildGround({ model, scope, scene, view }: Figure, width: number, height: number): Ground {
  const positions = derivePositions(model, scene, scope);
  const placement = buildPlacement(scope.actorRows, positions, model.degree, width, height);
  const camera = cameraAt(view.camera, placement.frame);
  const discs = model.dataset.actors.map((_, row) =>
    scope.actors[row] === 1
      ? { centre: centreOnScreen(placement, row, camera), radiusPx: placement.radiusPx[row] ?? 0 }
      : undefined,
  );
  return { placement, camera, discs };
}

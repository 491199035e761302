import type { TemplateResult } from "lit-html";
import { actorDetails } from "./actorDetails.ts";
import { overviewDetails } from "./overview.ts";
import { relationDetails } from "./relationDetails.ts";
import type { DetailsActions, DetailsProps } from "./types.ts";

/** The selected relation or actor explained; with nothing selected the overview. */
export function selectionDetails(props: DetailsProps, actions: DetailsActions): TemplateResult {
  const { actor, relation } = props.selection;
  if (relation !== undefined) return relationDetails(props, actions, relation);
  return actor === undefined ? overviewDetails(props, actions) : actorDetails(props, actions, actor);
}

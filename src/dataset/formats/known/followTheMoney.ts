import { isFollowTheMoney } from "../ftm/entities.ts";
import { readFollowTheMoney } from "../ftm/read.ts";
import { writeFollowTheMoney } from "../ftm/write.ts";
import type { Format, FormatFacts } from "../types.ts";

export const facts: FormatFacts<"followthemoney"> = {
  name: "followthemoney",
  label: "FollowTheMoney",
  ends: [".ftm.json", ".ftm.jsonl"],
  otherEnds: [".jsonl", ".ndjson"],
  mediaType: "application/json",
  isOffered: false,
};

export const followTheMoney: Format<"followthemoney"> = {
  facts,
  reading: { from: "json", recognise: isFollowTheMoney, read: readFollowTheMoney },
  write: writeFollowTheMoney,
};

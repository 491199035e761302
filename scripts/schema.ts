import { writeFileSync } from "node:fs";
import { writeJsonSchema } from "../src/dataset/jsonSchema.ts";

/** Writes the JSON Schema of the dataset format beside the shipped dataset. */
writeFileSync(
  new URL("../data/dataset.schema.json", import.meta.url),
  `${JSON.stringify(writeJsonSchema(), null, 2)}\n`,
);

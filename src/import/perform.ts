import type { Language } from "../dataset/languages.ts";
import { readFiles } from "../dataset/files.ts";
import { csvTemplate, jsonTemplate } from "../dataset/formats/csv/template.ts";
import type { Writing } from "../dataset/formats/types.ts";
import { writeDataset } from "../dataset/write.ts";
import { improveLayout } from "../layout/improve.ts";
import type { ImportNews, ImportTask, TemplateFormat } from "./messages.ts";

/**
 * Does a task and tells what comes of it. In pieces, between which others on the same thread have their turn;
 * `isStopped` is asked before each. Tasks never fail for what is in a file.
 */
export async function perform(
  task: ImportTask,
  tell: (news: ImportNews) => void,
  isStopped: () => boolean,
): Promise<void> {
  switch (task.kind) {
    case "read": {
      const reading = readFiles(task.files, task.options, (phase, fraction) =>
        tell({ kind: "phase", phase, fraction }),
      );
      tell({ kind: "read", reading });
      return;
    }
    case "write":
      tell({ kind: "written", writing: writeDataset(task.dataset, task.format) });
      return;
    case "template":
      tell({ kind: "written", writing: writeTemplate(task.format, task.language) });
      return;
    case "arrange":
      for (const positions of improveLayout(task.dataset, { now: task.isSteady ? () => 0 : () => performance.now() })) {
        tell({ kind: "places", positions });
        await anotherTurn();
        if (isStopped()) return;
      }
      tell({ kind: "arranged" });
  }
}

function writeTemplate(format: TemplateFormat, language: Language): Writing {
  if (format === "tiespan/1") return { text: jsonTemplate(language), losses: [] };
  const { actors, relations } = csvTemplate(language);
  return { text: relations, actors, losses: [] };
}

/** A timer of 0 ms would be slowed down to 4 by browsers. */
function anotherTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

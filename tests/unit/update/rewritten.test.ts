import { describe, expect, it } from "vitest";
import type { FilesReading } from "../../../src/dataset/input.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { commandLineWords } from "../../../src/i18n/everyLanguage.ts";
import { buildModel } from "../../../src/model/build.ts";
import { toldBy } from "../../../src/shell/edit/bases.ts";
import { itemsOf, keptItems } from "../../../src/update/items.ts";
import { baseAfter, choicesOf, firstAccepted, takeOffer, turnOffer } from "../../../src/update/offer.ts";
import { old } from "../analysis/editedDataset.ts";
import { translatorFor } from "../../translators.ts";
import { byCommand, offer, readingOf, textOf } from "./offered.ts";

describe("what the file says in other words", () => {
  const wordingOf = (offered: Awaited<ReturnType<typeof offer>>, language: "de" | "en" | "ar" = "en") => ({
    old: { model: buildModel(offered.old), t: translatorFor(language) },
    next: { model: buildModel(offered.next), t: translatorFor(language) },
    words: commandLineWords[language].changes,
  });
  const linesIn = (offered: Awaited<ReturnType<typeof offer>>, group: string) =>
    itemsOf(offered, wordingOf(offered))
      .filter((items) => items.group === group)
      .flatMap(({ parts }) => parts.flatMap(({ items }) => items.flatMap(({ lines }) => lines)));
  const sheet = (...lines: string[]) =>
    readingOf(["source,target,type,start,end,summary,label,tags,Votes,sources.url", ...lines].join("\n"));
  const head = "Anna,Board,membership";
  const before = sheet(`${head},2019-04,,Anna heads the board.,head,work,5,https://a.example/1`);
  const after = sheet(`${head},2019-04,2025,Anna headed the board.,chair,past,6,https://a.example/1`);
  const brought = before.dataset ?? old;
  const byHand: Dataset = {
    ...brought,
    relations: brought.relations.map((relation) => ({ ...relation, summary: "Anna leads the board alone." })),
  };

  it("is taken with the time that it goes with, where nobody has written anything", async () => {
    const offered = await offer(brought, after, brought, toldBy(brought));
    expect(linesIn(offered, "corrected")).toEqual([
      "Time: April 2019 to 2025, was since April 2019",
      "Label: chair, was head",
      "Summary: Anna headed the board., was Anna heads the board.",
      "Tags: past, was work",
      "Votes: 6, was 5",
    ]);
    expect(keptItems(offered.kept, wordingOf(offered))).toEqual([]);
    const updated = takeOffer(offered, firstAccepted(offered));
    expect(updated.relations[0]).toMatchObject({
      end: "2025",
      summary: "Anna headed the board.",
      label: "chair",
      attributes: { Votes: after.dataset?.relations[0]?.attributes?.["Votes"] },
    });
    expect(readDataset(textOf(updated)).issues).toEqual([]);
    // Told again it changes nothing, and a third file is taken as well.
    const base = baseAfter(brought, offered);
    expect(choicesOf(await offer(updated, after, base, offered.told))).toEqual([]);
    const third = await offer(updated, before, base, offered.told);
    expect(third.rewritten.map(({ isAsTold }) => isAsTold)).toEqual([true, true, true, true]);
  });

  it("stays as somebody has written it, and is taken where that is wanted", async () => {
    const offered = await offer(byHand, after, brought, toldBy(brought));
    expect(linesIn(offered, "otherwise")).toEqual(["Summary: Anna headed the board., was Anna leads the board alone."]);
    const first = firstAccepted(offered);
    expect(takeOffer(offered, first).relations[0]?.summary).toBe("Anna leads the board alone.");
    const [mine] = offered.rewritten.filter(({ isAsTold }) => !isAsTold);
    const all = turnOffer(offered, first, mine?.key ?? "", true);
    expect(takeOffer(offered, all).relations[0]?.summary).toBe("Anna headed the board.");
    // What was refused is not taken unasked the next time either.
    const refused = takeOffer(offered, first);
    const again = await offer(refused, after, baseAfter(brought, offered), offered.told);
    expect([...firstAccepted(again)]).toEqual([]);
  });

  it("stays where nobody knows who has written it, or files of ours have told it", async () => {
    const offered = await offer(byHand, after);
    expect(linesIn(offered, "corrected")).toEqual(["Time: April 2019 to 2025, was since April 2019"]);
    expect(offered.rewritten.every(({ isAsTold }) => !isAsTold)).toBe(true);
    const ours: FilesReading = { dataset: byHand, issues: [], format: "tiespan/1" };
    expect((await offer(brought, ours)).told).toBeUndefined();
  });

  it("does not lose the words of another language, nor part the sides of a time", async () => {
    const inTwo: Dataset = {
      ...brought,
      relations: brought.relations.map((relation) => ({
        ...relation,
        summary: { de: "Anna leitet.", en: "Anna heads." },
      })),
    };
    const offered = await offer(inTwo, after);
    expect(offered.rewritten.map(({ field }) => field.name)).not.toContain("summary");
    expect(offered.kept.entries.relations[0]?.fields.map(({ name }) => name)).toEqual(["summary"]);
  });

  it("is never taken by the command line", () => {
    expect(byCommand(brought, after).relations[0]).toMatchObject({ end: "2025", summary: "Anna heads the board." });
  });

  it("names other sources beside those that are here, and says so of what would go", async () => {
    const other = sheet(`${head},2019-04,,Anna heads the board.,head,work,5,https://a.example/1b`);
    const offered = await offer(brought, other, brought, toldBy(brought));
    expect(linesIn(offered, "emptied")).toEqual(["Sources without https://a.example/1: the file names others"]);
    expect(JSON.stringify(itemsOf(offered, wordingOf(offered)))).not.toContain("empty there");
  });

  it("does not say of two the contrary of what is here unasked", async () => {
    const brief = (...lines: string[]) => readingOf(["source,target,type,date", ...lines].join("\n"));
    const straight = brief("Anna,Ben,criticism,2020", "Anna,Cem,alliance,2020");
    const present = straight.dataset ?? old;
    const turned = await offer(present, brief("Ben,Anna,criticism,2020", "Cem,Anna,alliance,2020"));
    expect(turned.changes.map(({ what }) => what).sort()).toEqual(["added", "withdrawn"]);
    expect([...firstAccepted(turned)]).toEqual([]);
    for (const language of ["de", "en", "ar"] as const) {
      const [group] = itemsOf(turned, wordingOf(turned, language));
      expect(group?.parts[0]?.items[0]?.lines).toEqual([commandLineWords[language].changes.dialog.turnedHere]);
    }
    const both = await offer(
      present,
      brief("Anna,Ben,criticism,2020", "Ben,Anna,criticism,2020", "Anna,Cem,alliance,2020"),
    );
    expect(firstAccepted(both).size).toBe(1);
  });
});

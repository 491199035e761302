import { nothing, render, type TemplateResult } from "lit-html";
import type { Actor } from "../../dataset/types.ts";
import type { Command } from "../../edit/commands.ts";
import type { EditWords } from "../../i18n/edit.ts";
import { loadEditWords } from "../../i18n/editWords.ts";
import type { Search } from "../../model/search.ts";
import { datasetForm } from "../../panels/edit/datasetForm.ts";
import { editPanel, type EditPanelActions } from "../../panels/edit/panel.ts";
import { focusedIn } from "../../panels/keepFocus.ts";
import { dependOn, untracked, watch } from "../../view/store.ts";
import type { Wish } from "../../view/types.ts";
import type { Context } from "../context.ts";
import type { DataActions } from "../dialogs/dataDialog.ts";
import type { ShareAddresses } from "../dialogs/shareDialog.ts";
import type { Editor } from "../extras.ts";
import { loadOnce } from "../loadOnce.ts";
import { arrangeFor } from "../reading.ts";
import { hostWish } from "../requests.ts";
import { selectedIds } from "../session.ts";
import { actorPage, newActorPage } from "./actorPage.ts";
import { baseOf, setBase } from "./bases.ts";
import { datasetChange, datasetValues } from "./datasetFields.ts";
import { type Desk, take } from "./desk.ts";
import { createDragging } from "./dragging.ts";
import { createKeeper, momentWords } from "./keeper.ts";
import type { Kept } from "./keeping.ts";
import { listen } from "./keys.ts";
import { createAfterPress } from "./presses.ts";
import { newRelationPage, relationPage } from "./relationPage.ts";
import { newScenePage, scenesPage } from "./scenePage.ts";
import { sceneOf } from "./steps.ts";
import { saveDataset } from "./saving.ts";
import { lastingPages, nothingOpen, type Opened, settlePlaces, workOn } from "./work.ts";
import { textsPage } from "./textsPage.ts";
import { typesPage } from "./typesPage.ts";
import { nameOf, type Writing } from "./writing.ts";

/** What edits the data of a session, as long as its view asks for that. The work itself outlives the session. */
export function createEditor(
  context: Context,
  { reopen, site }: Pick<DataActions, "reopen"> & Pick<ShareAddresses, "site">,
  onMissing: (error: unknown) => void,
): Editor {
  const { session, regions, translator } = context;
  const { store, model } = session;
  const work = workOn(context);
  const ends = new AbortController();
  let search: Search | undefined;

  const keeper = createKeeper(work);
  const afterPress = createAfterPress(ends.signal);
  let looked = (wish: Wish) => wish;
  const reopenNow = () => {
    const dataset = work.history.present;
    const wish = looked(store.wish.peek());
    looked = (same) => same;
    work.shown.add(dataset);
    void reopen({ dataset, arrange: arrangeFor(dataset), wish });
  };
  const show = (look: (wish: Wish) => Wish) => {
    const before = looked;
    looked = (wish) => look(before(wish));
    keeper.follow();
    // What stands in other fields and was not taken stays there, and so does why.
    const { opened, chosen, problems } = work;
    const stays = opened !== undefined && lastingPages.includes(opened);
    Object.assign(work, { ...nothingOpen, chosen, problems, ...(stays && { opened }), said: "" });
    afterPress(reopenNow);
    draw();
  };
  const perform = (command: Command, look: (wish: Wish) => Wish = (wish) => wish) => {
    settlePlaces(work, context);
    const before = work.history.present;
    const refused = work.history.run(command);
    const after = work.history.present;
    if (refused.length > 0 || after === before) return refused;
    setBase(after, baseOf(before));
    show(look);
    return refused;
  };
  const step = (direction: "undo" | "redo") => {
    work.history[direction]();
    show((wish) => wish);
  };
  const open = (opened: Opened | undefined) => {
    Object.assign(work, { ...nothingOpen, opened });
    draw();
    focusForm();
  };
  const save = async (said: EditWords) => {
    const dataset = work.history.present;
    try {
      const saved = await saveDataset(dataset, work.fileName, work.place);
      if (saved === undefined) return;
      Object.assign(work, { saved: dataset, place: saved.place, said: said.saved(saved.name) });
    } catch {
      work.said = said.notSaved;
    }
    // Perhaps for the session after this one.
    work.draw();
  };
  const openPublishing = loadOnce(
    ends.signal,
    async () =>
      (await import("../dialogs/publishDialog.ts")).createBoundPublishDialog(context, () => ({
        fileName: work.fileName,
        site: site(),
        chosen: work.publishing,
        keep: (choice) => Object.assign(work, { publishing: choice }),
      })),
    onMissing,
  );
  const publish = (opener: HTMLElement) => openPublishing((dialog) => void dialog.open(opener));
  const actions: EditPanelActions = {
    onUndo: () => step("undo"),
    onRedo: () => step("redo"),
    onSave: () => work.words && void save(work.words),
    onPublish: publish,
    onDone: () => {
      context.actions.prefer({ ui: null });
      regions.footer.querySelector<HTMLElement>('[aria-haspopup="false"]')?.focus();
    },
    onKeep: (isKept) =>
      void keeper.set(isKept).then((isDone) => {
        if (!isDone) work.said = work.words?.notKept ?? "";
        work.draw();
      }),
    onResume: () => {
      const { offered } = work;
      if (offered === undefined) return;
      Object.assign(work, { offered: undefined, isKept: true, fileName: offered.fileName, begun: offered.dataset });
      work.history.replace(offered.dataset);
      show(hostWish);
    },
    onDiscard: () => void keeper.set(false).then(() => work.draw()),
    onAddActor: () => open("actor"),
    onAddRelation: () => open("relation"),
    onScenes: () => open("scenes"),
    onFacts: () => open("facts"),
    onBack: () => {
      if (work.opened === undefined) context.actions.closeSelection();
      else open(undefined);
    },
  };

  const writingNow = (said: EditWords): Writing => {
    const writing: Writing = {
      model,
      t: translator(),
      dataset: work.history.present,
      words: said,
      find: (query) => findActor(writing, search, query),
    };
    return writing;
  };
  const formNow = (desk: Desk): { readonly key: string; readonly form: TemplateResult } | undefined => {
    const { actor, relation } = selectedIds(session);
    const { actors, relations } = desk.writing.dataset;
    if (work.opened === "actor") return { key: "new actor", form: newActorPage(desk) };
    if (work.opened === "relation") return { key: "new relation", form: newRelationPage(desk) };
    if (work.opened === "scene") return { key: "new scene", form: newScenePage(desk) };
    if (work.opened === "scenes") return { key: `scenes ${sceneOf(desk)?.id ?? ""}`, form: scenesPage(desk, open) };
    if (work.opened === "facts") return { key: "facts", form: factsPage(desk, open) };
    if (work.opened === "types") return { key: `types ${work.chosen ?? ""}`, form: typesPage(desk) };
    if (work.opened === "texts") return { key: "texts", form: textsPage(desk) };
    const selected = relations.find(({ id }) => id === relation);
    if (selected !== undefined) return { key: `relation ${selected.id}`, form: relationPage(desk, selected) };
    const person = actors.find(({ id }) => id === actor);
    return person && { key: `actor ${person.id}`, form: actorPage(desk, person) };
  };
  const draw = () => {
    const { words } = work;
    if (words === undefined || ends.signal.aborted) return;
    const isOpen = store.ui.peek() === "edit";
    // The button that has opened it is hidden then.
    const isOpening = isOpen && focusedIn(regions.footer) !== undefined;
    regions.explorer.toggleAttribute("data-edited", isOpen);
    if (!isOpen) {
      regions.explorer.removeAttribute("data-form");
      context.drawKept(work.element, () => render(nothing, work.element));
      return;
    }
    const writing = writingNow(words);
    const { present, canUndo, canRedo } = work.history;
    const found = formNow({ context, work, writing, perform, draw });
    regions.explorer.toggleAttribute("data-form", found !== undefined);
    const left = focusedIn(work.element)?.closest(".edit__form, .edit__offer");
    const isOther = work.lastForm !== (found?.key ?? "");
    work.lastForm = found?.key ?? "";
    const props = {
      words,
      canUndo,
      canRedo,
      state: work.said || (present === work.saved ? "" : words.unsaved),
      isKept: work.isKept,
      offer: work.offered && offerWords(work.offered, writing),
      names: present.actors.map(({ id }) => nameOf(writing, id)),
      key: found?.key ?? "",
      form: found?.form,
    };
    context.drawKept(work.element, () => render(editPanel(props, actions), work.element));
    if (left && (isOther || !left.isConnected)) leadOn(work.element);
    // With both of its buttons, which stand below what asked for it.
    work.element.querySelector(".edit-question")?.scrollIntoView({ block: "nearest" });
    if (isOpening) work.element.querySelector<HTMLElement>(".edit-tool:not([aria-disabled])")?.focus();
  };
  const focusForm = () => {
    const heading = work.element.querySelector<HTMLElement>("h2");
    const field =
      work.opened === undefined ? null : work.element.querySelector<HTMLElement>("form input, form textarea");
    // Another page of the forms begins at its top.
    work.element.querySelector(".edit__form")?.scrollTo(0, 0);
    (field ?? heading)?.focus({ preventScroll: regions.latestInput() === "pointer" });
    // Who is proposed there gives way to what is typed.
    if (field instanceof HTMLInputElement) field.select();
  };
  /** Another selection is another form, without what was written in the one before. */
  const follow = () => {
    const key = JSON.stringify(selectedIds(session));
    const isOther = work.lastKey !== undefined && key !== work.lastKey;
    work.lastKey = key;
    // What is made of the dataset as a whole stays open when nothing is selected any more.
    const stays = key === "{}" && work.opened !== undefined && lastingPages.includes(work.opened);
    if (isOther && !stays) Object.assign(work, nothingOpen);
    draw();
    if (isOther && key !== "{}" && store.ui.peek() === "edit") focusForm();
  };
  const prepare = async () => {
    const { language } = translator();
    const [loaded, { buildSearch }] = await Promise.all([
      loadEditWords(language),
      import("../../model/search.ts"),
      work.styled,
      keeper.look(),
    ]);
    search ??= buildSearch(model);
    if (ends.signal.aborted || language !== translator().language) return;
    work.words = loaded;
    follow();
  };
  const endings = [
    watch(() => {
      dependOn(store.language);
      translator();
      untracked(() => void prepare());
    }),
    watch(() => {
      dependOn(store.selection, store.ui);
      untracked(follow);
    }),
    createDragging(context, work, perform),
  ];
  if (work.tools === undefined) listen(work, regions.explorer);
  Object.assign(work, { draw, tools: actions });
  return {
    publish,
    destroy: () => {
      ends.abort();
      for (const end of endings) end();
    },
  };
}

/** Out of a form or a question that is gone: to the one in its place, else to what takes back what was done. */
function leadOn(element: HTMLElement): void {
  const heading = element.querySelector<HTMLElement>("h2");
  const tool = element.querySelector<HTMLElement>(".edit-tool:not([aria-disabled])");
  if (!focusedIn(element)?.closest(".edit__form")) (heading ?? tool)?.focus({ preventScroll: true });
}

function factsPage(desk: Desk, open: (opened: Opened) => void): TemplateResult {
  const { work, writing } = desk;
  const props = {
    words: writing.words,
    values: datasetValues(writing),
    problems: work.problems,
    lang: writing.t.language,
  };
  return datasetForm(props, {
    onInput: () => undefined,
    onChange: (name, value) =>
      take(desk, name, datasetChange(writing, name, value), (fields) => ({ kind: "change-dataset", fields })),
    onSubmit: () => undefined,
    onTypes: () => open("types"),
    onTexts: () => open("texts"),
  });
}

function offerWords({ dataset, fileName, editedAtMs }: Kept, { t, words }: Writing): string {
  const title = t.text(dataset.title, dataset.language) || fileName;
  return words.lastEdited(momentWords(t, editedAtMs), title);
}

/** By the very name, whatever its letters, else the one that a search puts first. */
function findActor(writing: Writing, search: Search | undefined, query: string): Actor | undefined {
  const { actors } = writing.dataset;
  const wanted = query.trim().toLowerCase();
  const named = actors.find(({ id }) => nameOf(writing, id).toLowerCase() === wanted || id === query.trim());
  if (named !== undefined || wanted === "") return named;
  const row = search?.find(query, 1)[0]?.row;
  const id = row === undefined ? undefined : writing.model.dataset.actors[row]?.id;
  return actors.find((actor) => actor.id === id);
}

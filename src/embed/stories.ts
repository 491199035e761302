// Lets the graph of a page tell what is being read: paragraphs with data-tiespan-scene and data-tiespan-step, in an element
// with data-tiespan-story around them and the graph. A classic script for the end of the page, or with `defer`.

const mark = "[data-tiespan-scene], [data-tiespan-step]";
/** In parts of the window's height: a paragraph is being read when it has come up to here. */
const readingLine = 0.6;

interface Graph extends HTMLElement {
  view: Readonly<Record<string, unknown>> | undefined;
  readonly ready: Promise<void>;
}

/** What a paragraph tells; before the first one, what the graph's own attributes say. What a reader has changed meanwhile is undone. */
function viewOf(told: HTMLElement | undefined, graph: Graph): Graph["view"] {
  const own = Object.fromEntries(
    ["scene", "step", "from", "to", "actor", "relation"].map((name) => [name, graph.getAttribute(name)]),
  );
  const { scene = null, step = null } = own;
  if (told === undefined) return { ...own, step: step === null ? null : Number(step), camera: null };
  return {
    scene: told.closest<HTMLElement>("[data-tiespan-scene]")?.dataset["tiespanScene"] ?? scene,
    step: Number(told.dataset["tiespanStep"] ?? 0),
    ...{ from: null, to: null, actor: null, relation: null, camera: null },
  };
}

function follow(story: HTMLElement, graph: Graph): void {
  const marks = [...story.querySelectorAll<HTMLElement>(mark)];
  let now: HTMLElement | undefined;
  const look = (): void => {
    const told = marks.filter((each) => each.getBoundingClientRect().top < innerHeight * readingLine).pop();
    if (told === now) return;
    now?.removeAttribute("data-tiespan-current");
    told?.setAttribute("data-tiespan-current", "");
    now = told;
    graph.view = viewOf(told, graph);
  };
  const observer = new IntersectionObserver(look, { rootMargin: `0px 0px ${(readingLine - 1) * 100}% 0px` });
  for (const each of marks) observer.observe(each);
}

/** The pictures in the place of the graph have done their duty once it is there. */
async function replaceStills(story: HTMLElement, graph: Graph): Promise<void> {
  await customElements.whenDefined("tiespan-graph");
  await graph.ready;
  // Where the data cannot be had, the pictures stay.
  if (graph.view === undefined) return;
  for (const still of story.querySelectorAll<HTMLElement>("[data-tiespan-still]")) still.hidden = true;
}

for (const story of document.querySelectorAll<HTMLElement>("[data-tiespan-story]")) {
  const graph = story.querySelector<Graph>("tiespan-graph");
  if (graph === null) continue;
  follow(story, graph);
  void replaceStills(story, graph);
}

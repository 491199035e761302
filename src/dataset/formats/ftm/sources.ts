import { readDays } from "../../edtf.ts";
import type { Fields } from "../../fields.ts";
import { urlSchema } from "../../schema.ts";
import { fits } from "../../schemaLanguage.ts";

/** The properties of an entity, to be taken. */
interface Taking {
  take(...names: readonly string[]): readonly string[];
}

/** The sources of all relations of a file of FollowTheMoney: the same address or publisher is the same source. */
export class FtmSources {
  readonly #byId = new Map<string, Fields>();

  get isEmpty(): boolean {
    return this.#byId.size === 0;
  }

  get definitions(): Fields {
    return Object.fromEntries(this.#byId);
  }

  /**
   * The ids of the sources of an entity: its addresses, each from its publisher and day of retrieval where there is one
   * alone; without an address its publishers; without these the datasets that it is from.
   */
  read(properties: Taking, { datasets }: Fields): readonly string[] {
    const urls = properties.take("sourceUrl");
    const publishers = properties.take("publisher");
    const homes = properties.take("publisherUrl");
    const [retrieved, ...moreDays] = properties.take("retrievedAt").filter((day) => readDays(day) !== undefined);
    const day = retrieved === undefined || moreDays.length > 0 ? {} : { retrieved: retrieved.slice(0, 10) };
    const [publisher] = publishers;
    const by = publishers.length === 1 && publisher !== undefined ? { publisher } : {};
    const own = urls.map((url) => (fits(urlSchema, url) ? { url, ...by, ...day } : { title: url, ...by, ...day }));
    const others =
      own.length > 0 && publishers.length === 1 ? [] : publishers.map((name) => ({ publisher: name, ...day }));
    const [home] = homes;
    const first = others.length === 1 && own.length === 0 && home !== undefined && fits(urlSchema, home);
    const told = first ? [{ ...others[0], url: home }] : [...own, ...others];
    const from = Array.isArray(datasets) ? datasets.filter((each): each is string => typeof each === "string") : [];
    const all: readonly Fields[] = told.length > 0 ? told : from.map((title) => ({ title }));
    return [...new Set(all.map((source) => this.#idOf(source)))];
  }

  #idOf(source: Fields): string {
    const { url, publisher, title } = source;
    const id = [url, publisher, title].find((each) => typeof each === "string") ?? "";
    const known = this.#byId.get(id);
    this.#byId.set(id, { ...source, ...known });
    return id;
  }
}

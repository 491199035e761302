/** What a file is about, going by its name: "netz" of "data/netz.relations.csv.gz?v=2"; "" where that says nothing. */
export function fileStem(address: string): string {
  const [path = ""] = address.split(/[?#]/, 1);
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.replace(/(?<=.)(?:\.[A-Za-z][\w-]{0,11})+$/, "");
}

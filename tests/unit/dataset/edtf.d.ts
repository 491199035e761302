/** The reference reader comes without types; this is what the tests use of it. */
declare module "edtf" {
  /** `min` and `max` in milliseconds since 1970-01-01 UTC. Throws for what it cannot read. */
  export default function edtf(
    text: string,
    options?: { level: number },
  ): { readonly min: number; readonly max: number };
}

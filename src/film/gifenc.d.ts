/** What is used of gifenc 1.0.3, which has no types: https://github.com/mattdesl/gifenc#api. */
declare module "gifenc" {
  /** Red, green, blue. */
  type Palette = readonly (readonly [number, number, number])[];
  interface Encoder {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { readonly palette?: Palette; readonly delay: number; readonly repeat?: number },
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8Array, mostColours: number): Palette;
  export function applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
}

/** WordPress makes ten letters and digits, and its parent refuses other characters. */
const secretPattern = /[?&]secret=([A-Za-z0-9]{1,64})(?:&|$)/;

/** The secret that a WordPress parent put behind the address (`#?secret=…`) and wants back with every message. */
export function readSecret(hash: string): string | undefined {
  return secretPattern.exec(hash)?.[1];
}

/** Whether AMP has put its mark behind the address (`#amp=1`). */
export function isInAmp(hash: string): boolean {
  return /[#&]amp=1(?:&|$)/.test(hash);
}

/** The name that a pym parent gave the container of the frame (`?childId=…`). */
export function readChildId(search: string): string | undefined {
  const childId = new URLSearchParams(search).get("childId") ?? "";
  return /^[^\s\p{Cc}]{1,200}$/u.test(childId) ? childId : undefined;
}

interface ScriptPolicy {
  createScriptURL(address: string): string;
}
type PolicyMaker = Readonly<
  Record<"trustedTypes", { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined>
>;

let policy: ScriptPolicy | undefined;

/**
 * An address that a script or worker may be loaded from, where pages let only policies give such addresses. One policy,
 * named `tiespan`, for all: it knows the addresses that are asked for here, which are those of the build's own files.
 */
export function trustScript(address: string): string {
  const { trustedTypes } = window as unknown as PolicyMaker;
  policy ??= trustedTypes?.createPolicy("tiespan", { createScriptURL: (asked) => asked });
  return policy?.createScriptURL(address) ?? address;
}

/** What the doctor found: all well, something to know, or something wrong with its remedy. */
export type Finding =
  | { readonly is: 'ok'; readonly what: string }
  | { readonly is: 'note'; readonly what: string; readonly remedy?: string }
  | { readonly is: 'wrong'; readonly what: string; readonly remedy: string };

export const ok = (what: string): Finding => ({ is: 'ok', what });
export const note = (what: string, remedy?: string): Finding => ({ is: 'note', what, remedy });
export const wrong = (what: string, remedy: string): Finding => ({ is: 'wrong', what, remedy });

/** One line for what was found, and one for what to do. */
export const shown = (finding: Finding): string => {
  const line = `${finding.is.padEnd(6)} ${finding.what}`;
  const remedy = finding.is === 'ok' ? undefined : finding.remedy;
  return remedy ? `${line}\n       -> ${remedy}` : line;
};

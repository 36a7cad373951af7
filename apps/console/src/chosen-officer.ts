const place = 'throughline:demonstration-officer';

/** Undefined when nobody was chosen, and when the browser keeps its storage shut. */
export function recallOfficer(): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The choice still holds for this page when the browser keeps its storage shut. */
export function rememberOfficer(key: string | undefined): void {
  try {
    if (key === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, key);
  } catch {
    return;
  }
}

interface TabStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
  readonly length: number;
}

/** What was typed may name people, so it leaves with the browser tab instead of staying on the machine. */
export function openTabStorage(): TabStorage {
  try {
    sessionStorage.getItem('');
    return sessionStorage;
  } catch {
    return forgetfulStorage();
  }
}

function forgetfulStorage(): TabStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}

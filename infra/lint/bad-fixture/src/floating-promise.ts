const later = (): Promise<void> => Promise.resolve();

export function start(): void {
  later();
}

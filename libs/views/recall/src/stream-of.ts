/** A citation names one event; the id of a stream stands for every event of it. */
export const isCitation = (item: string): boolean => item.includes('@');

/** The record that an item is, or stands in. */
export const streamOf = (item: string): string => item.split('@')[0]!;

export const moment = (): number => Date.now();

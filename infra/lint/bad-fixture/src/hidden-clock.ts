export const moment = (): Date => new Date();

import * as kernel from '@throughline/kernel';
import * as vocabulary from '@throughline/vocabulary';

export const allowed = { kernel, vocabulary };
export const epoch = new Date(0);

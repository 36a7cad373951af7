import type { Here } from './cycle-of-types';

export type There = Here | undefined;

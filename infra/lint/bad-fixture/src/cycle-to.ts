import { here } from './cycle-from';

export const there = (): string => here();

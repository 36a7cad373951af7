import { there } from './cycle-to';

export const here = (): string => there();

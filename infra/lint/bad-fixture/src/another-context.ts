import * as group from '@throughline/group';

export const borrowed = group;

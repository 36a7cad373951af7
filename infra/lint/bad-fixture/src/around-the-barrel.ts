import * as field from '../../../../libs/kernel/model/src/index';

export const borrowed = field;

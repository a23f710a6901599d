import type { Translation } from '../../translation';
import type { lookup as source } from '../en/lookup';

export const lookup: Translation<typeof source> = {};

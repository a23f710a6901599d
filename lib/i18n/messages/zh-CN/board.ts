import type { Translation } from '../../translation';
import type { board as source } from '../en/board';

export const board: Translation<typeof source> = {};

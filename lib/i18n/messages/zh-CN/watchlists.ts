import type { Translation } from '../../translation';
import type { watchlists as source } from '../en/watchlists';

export const watchlists: Translation<typeof source> = {};

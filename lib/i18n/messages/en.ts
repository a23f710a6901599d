import { board } from './en/board';
import { common } from './en/common';
import { errors } from './en/errors';
import { lookup } from './en/lookup';
import { shell } from './en/shell';
import { status } from './en/status';
import { titles } from './en/titles';
import { watchlists } from './en/watchlists';

export const en = {
  board,
  common,
  errors,
  lookup,
  shell,
  status,
  titles,
  watchlists,
} as const;

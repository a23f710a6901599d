import { board } from './zh-CN/board';
import { common } from './zh-CN/common';
import { errors } from './zh-CN/errors';
import { lookup } from './zh-CN/lookup';
import { shell } from './zh-CN/shell';
import { status } from './zh-CN/status';
import { titles } from './zh-CN/titles';
import { watchlists } from './zh-CN/watchlists';

export const zhCN = {
  board,
  common,
  errors,
  lookup,
  shell,
  status,
  titles,
  watchlists,
} as const;

import { account } from './zh-CN/account';
import { apiDocs } from './zh-CN/api-docs';
import { board } from './zh-CN/board';
import { changes } from './zh-CN/changes';
import { charts } from './zh-CN/charts';
import { clientNotes } from './zh-CN/client-notes';
import { common } from './zh-CN/common';
import { connections } from './zh-CN/connections';
import { credentials } from './zh-CN/credentials';
import { errors } from './zh-CN/errors';
import { footprint } from './zh-CN/footprint';
import { links } from './zh-CN/links';
import { lookup } from './zh-CN/lookup';
import { overview } from './zh-CN/overview';
import { palette } from './zh-CN/palette';
import { savedViews } from './zh-CN/saved-views';
import { setup } from './zh-CN/setup';
import { shell } from './zh-CN/shell';
import { signIn } from './zh-CN/sign-in';
import { snapshots } from './zh-CN/snapshots';
import { status } from './zh-CN/status';
import { team } from './zh-CN/team';
import { titles } from './zh-CN/titles';
import { upstream } from './zh-CN/upstream';
import { watchlists } from './zh-CN/watchlists';

export const zhCN = {
  account,
  apiDocs,
  board,
  changes,
  charts,
  clientNotes,
  common,
  connections,
  credentials,
  errors,
  footprint,
  links,
  lookup,
  overview,
  palette,
  savedViews,
  setup,
  shell,
  signIn,
  snapshots,
  status,
  team,
  titles,
  upstream,
  watchlists,
} as const;

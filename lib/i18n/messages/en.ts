import { board } from './en/board';
import { common } from './en/common';
import { connections } from './en/connections';
import { credentials } from './en/credentials';
import { errors } from './en/errors';
import { footprint } from './en/footprint';
import { lookup } from './en/lookup';
import { overview } from './en/overview';
import { setup } from './en/setup';
import { shell } from './en/shell';
import { signIn } from './en/sign-in';
import { snapshots } from './en/snapshots';
import { status } from './en/status';
import { titles } from './en/titles';
import { upstream } from './en/upstream';
import { watchlists } from './en/watchlists';

export const en = {
  board,
  common,
  connections,
  credentials,
  errors,
  footprint,
  lookup,
  overview,
  setup,
  shell,
  signIn,
  snapshots,
  status,
  titles,
  upstream,
  watchlists,
} as const;

import { account } from './en/account';
import { apiDocs } from './en/api-docs';
import { board } from './en/board';
import { changes } from './en/changes';
import { charts } from './en/charts';
import { clientNotes } from './en/client-notes';
import { common } from './en/common';
import { connections } from './en/connections';
import { credentials } from './en/credentials';
import { errors } from './en/errors';
import { footprint } from './en/footprint';
import { links } from './en/links';
import { lookup } from './en/lookup';
import { overview } from './en/overview';
import { palette } from './en/palette';
import { savedViews } from './en/saved-views';
import { setup } from './en/setup';
import { shell } from './en/shell';
import { signIn } from './en/sign-in';
import { snapshots } from './en/snapshots';
import { status } from './en/status';
import { team } from './en/team';
import { titles } from './en/titles';
import { upstream } from './en/upstream';
import { watchlists } from './en/watchlists';

export const en = {
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

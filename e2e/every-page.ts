import type { Api } from './api.ts';

/** Paths of every page that a link or the side leads to; `/setup`, which is there once, is not among them. */
export interface EveryPage {
  signedIn: string[];
  /** Read without a login. */
  signedOut: string[];
}

/** Makes what the pages need to have something to show: a snapshot of the list, and an invitation. */
export async function everyPage(
  api: Api,
  { watchlistId, connectionId }: { watchlistId: string; connectionId: string },
): Promise<EveryPage> {
  const snapshot = await api.post('/snapshots', { watchlistId, title: 'Pages', expiresInHours: 1 });
  const invite = await api.post('/invites', { role: 'viewer' });
  const list = `/watchlists/${watchlistId}`;
  const signedIn = [
    ...['/', list, `${list}?view=table`, `${list}/edit`, `${list}/add`, `${list}/history`],
    ...['/watchlists/new', '/lookup', '/changes', '/snapshots', `/wallboard?lists=${watchlistId}`],
    ...['/connections', `/connections/${connectionId}`, '/connections/new', '/credentials'],
    ...['/footprint', '/team', '/account', '/api-docs', '/no-such-page'],
  ];
  const signedOut = [
    ...['/sign-in', String(invite.path), '/reset-password#no-such-link'],
    ...[new URL(String(snapshot.url)).pathname, '/s/no-such-snapshot'],
  ];
  return { signedIn, signedOut };
}

'use client';

import {
  Activity,
  Cable,
  LayoutGrid,
  ListPlus,
  MonitorPlay,
  Radio,
  Search,
  Users,
} from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { StatusGlyph } from '@/components/ui/status-glyph';
import { leaveHandover } from '@/components/watchlists/handover';
import type { Connection } from '@/lib/contracts/connection';
import { extractClientIds } from '@/lib/contracts/extract-client-ids';
import { listShape } from '@/lib/format/list-shape';
import { useConnections } from '@/lib/queries/connections';
import { useCan } from '@/lib/queries/me';
import { useWatchlists } from '@/lib/queries/watchlists';
import { inOrder } from './match';

export interface Command {
  id: string;
  group: 'lookup' | 'watchlists' | 'pages';
  name: string;
  hint?: string;
  icon: ReactNode;
  run: () => void;
}

const MAX_SHOWN = 12;
const IDS_PER_CALL = 10;

/** What can be done with what was typed, best first. */
export function useCommands(search: string): Command[] {
  const lookups = useLookupCommands(search);
  const others = [...useWatchlistCommands(), ...usePageCommands()];
  return inOrder(search, lookups, others).slice(0, MAX_SHOWN);
}

/** One for each connection: asked of the wrong instance, every client is offline. */
function useLookupCommands(search: string): Command[] {
  const t = useTranslations('palette');
  const router = useRouter();
  const canLookUp = useCan('lookups.create');
  const connections = useConnectionsHereFirst();
  const { ids } = extractClientIds(search);
  if (ids.length === 0 || !canLookUp) return [];
  const [first = ''] = ids;
  const count = Math.ceil(ids.length / IDS_PER_CALL);
  const lookup = (connection: Connection | null, hint: string): Command => ({
    id: `lookup-${connection?.id}`,
    group: 'lookup',
    name: ids.length === 1 ? t('lookUp', { text: first }) : t('lookUpMany', { count: ids.length }),
    hint,
    icon: <Radio />,
    run: () => {
      const connectionId = connection?.id ?? null;
      const entries = ids.map((clientId) => ({ clientId }));
      leaveHandover({ to: '/lookup', connectionId, entries, isToRun: true });
      router.push(`/lookup?t=${Date.now()}`);
    },
  });
  if (connections.length < 2) return [lookup(connections[0] ?? null, t('calls', { count }))];
  return connections.map((connection) =>
    lookup(connection, t('callsOf', { connection: connection.name, count })),
  );
}

/** The connection of the list or connection on screen stands before the others. */
function useConnectionsHereFirst(): readonly Connection[] {
  const [, , here] = usePathname().split('/');
  const connections = useConnections().data ?? [];
  const list = useWatchlists().data?.find(({ id }) => id === here);
  const isHere = ({ id }: Connection) => id === (list?.connectionId ?? here);
  return [...connections.filter(isHere), ...connections.filter((each) => !isHere(each))];
}

function useWatchlistCommands(): Command[] {
  const t = useTranslations('palette');
  const router = useRouter();
  const watchlists = useWatchlists().data ?? [];
  return watchlists.map(({ id, name, summary }) => ({
    id,
    group: 'watchlists',
    name,
    ...(summary.offline > 0 ? { hint: t('offlineOf', { count: String(summary.offline) }) } : {}),
    icon: <StatusGlyph shape={listShape(summary)} />,
    run: () => router.push(`/watchlists/${id}`),
  }));
}

function usePageCommands(): Command[] {
  const t = useTranslations();
  const router = useRouter();
  const canWrite = useCan('watchlists.write');
  const page = (path: string, name: string, icon: ReactNode): Command => ({
    id: path,
    group: 'pages',
    name,
    icon,
    run: () => router.push(path),
  });
  return [
    page('/', t('shell.overview'), <LayoutGrid key="/" />),
    page('/lookup', t('shell.lookup'), <Search key="/lookup" />),
    page('/connections', t('shell.connections'), <Cable key="/connections" />),
    page('/footprint', t('shell.footprint'), <Activity key="/footprint" />),
    page('/team', t('shell.team'), <Users key="/team" />),
    page('/wallboard', t('palette.wallboard'), <MonitorPlay key="/wallboard" />),
    ...(canWrite
      ? [page('/watchlists/new', t('palette.newWatchlist'), <ListPlus key="new" />)]
      : []),
  ];
}

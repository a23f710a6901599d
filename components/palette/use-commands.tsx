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
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { StatusGlyph } from '@/components/ui/status-glyph';
import { leaveHandover } from '@/components/watchlists/handover';
import { extractClientIds } from '@/lib/contracts/extract-client-ids';
import { listShape } from '@/lib/format/list-shape';
import { useCan } from '@/lib/queries/me';
import { useWatchlists } from '@/lib/queries/watchlists';
import { inOrder } from './match';

export interface Command {
  id: string;
  group: 'lookup' | 'watchlists' | 'pages' | 'actions';
  name: string;
  hint?: string;
  icon: ReactNode;
  run: () => void;
}

const MAX_SHOWN = 12;
const IDS_PER_CALL = 10;

/** What can be done with what was typed, best first. */
export function useCommands(search: string): Command[] {
  const lookups = useLookupCommand(search);
  const others = [...useWatchlistCommands(), ...usePageCommands()];
  return inOrder(search, lookups, others).slice(0, MAX_SHOWN);
}

function useLookupCommand(search: string): Command[] {
  const t = useTranslations('palette');
  const router = useRouter();
  const canLookUp = useCan('lookups.create');
  const { ids } = extractClientIds(search);
  if (ids.length === 0 || !canLookUp) return [];
  const [first = ''] = ids;
  const run = () => {
    leaveHandover({ to: '/lookup', connectionId: null, text: ids.join('\n'), isToRun: true });
    router.push(`/lookup?t=${Date.now()}`);
  };
  return [
    {
      id: 'lookup',
      group: 'lookup',
      name:
        ids.length === 1 ? t('lookUp', { text: first }) : t('lookUpMany', { count: ids.length }),
      hint: t('calls', { count: Math.ceil(ids.length / IDS_PER_CALL) }),
      icon: <Radio />,
      run,
    },
  ];
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

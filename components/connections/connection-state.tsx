'use client';

import { clsx } from 'clsx';
import { CircleCheck, CirclePause, CircleX, Hourglass, Minus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { usePageDistrust } from '@/components/shell/page-distrust';
import type { ConnectionHealth } from '@/lib/contracts/connection';

type State = ConnectionHealth['state'] | 'idle';

const LOOKS = {
  ok: { Icon: CircleCheck, colour: 'text-online-ink' },
  throttled: { Icon: Hourglass, colour: 'text-conflict-ink' },
  failing: { Icon: CircleX, colour: 'text-offline-ink' },
  stopped: { Icon: CirclePause, colour: 'text-offline-ink' },
  idle: { Icon: Minus, colour: 'text-muted' },
} as const satisfies Record<State, unknown>;

/** A connection that was never asked is neither well nor ill. */
function stateOf(health: ConnectionHealth): State {
  return health.state === 'ok' && health.lastSuccessAt === null ? 'idle' : health.state;
}

export function ConnectionState({ health }: { health: ConnectionHealth }) {
  const t = useTranslations('connections.health');
  const state = stateOf(health);
  const { Icon, colour } = LOOKS[state];
  const isOld = usePageDistrust() !== null;
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 font-medium text-xs',
        isOld ? 'text-muted' : colour,
      )}
    >
      <Icon aria-hidden="true" className="size-3.5" />
      {t(state)}
    </span>
  );
}

'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { SIMULATOR_VALUES } from './connection-values';

const COMMANDS = `npm run simulator -- --fleet 200
ROLLCALL_UPSTREAM_ALLOW=${SIMULATOR_VALUES.endpoint} npm start`;

export function SimulatorCard({ onFill }: { onFill: () => void }) {
  const t = useTranslations();
  return (
    <section id="simulator" className="rounded border border-line bg-panel px-4 py-3">
      <h2 className="font-medium text-sm">{t('connections.simulator.title')}</h2>
      <p className="text-muted text-xs">{t('connections.simulator.lead')}</p>
      <ol className="mt-3 flex list-decimal flex-col gap-2 pl-4 text-xs marker:text-faint">
        <li>
          {t('connections.simulator.step1')}
          <div className="mt-1 flex items-start gap-1 rounded border border-line bg-raised py-1 pr-1 pl-2">
            <pre className="min-w-0 flex-1 whitespace-pre-wrap py-1 font-mono text-xs wrap-anywhere">
              {COMMANDS}
            </pre>
            <CopyButton text={COMMANDS} label={t('common.copy')} />
          </div>
        </li>
        <li>{t('connections.simulator.step2')}</li>
        <li>
          {t('connections.simulator.step3')}
          <div className="mt-1.5">
            <Button size="sm" onClick={onFill}>
              {t('connections.simulator.fill')}
            </Button>
          </div>
        </li>
      </ol>
    </section>
  );
}

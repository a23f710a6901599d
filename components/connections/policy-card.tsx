'use client';

import { useTranslations } from 'use-intl/react';
import { CopyButton } from '@/components/ui/copy-button';
import { ramPolicy } from './ram-policy';

export function PolicyCard({ instanceId }: { instanceId: string }) {
  const t = useTranslations('connections.policy');
  const policy = ramPolicy(instanceId.trim() === '' ? t('sample') : instanceId.trim());
  return (
    <section className="rounded border border-line bg-panel">
      <header className="flex items-start justify-between gap-3 border-line border-b px-4 py-3">
        <div>
          <h2 className="font-medium text-sm">{t('title')}</h2>
          <p className="text-pretty text-muted text-xs">{t('lead')}</p>
        </div>
        <CopyButton text={policy} label={t('copy')} variant="secondary">
          {t('copy')}
        </CopyButton>
      </header>
      <pre className="whitespace-pre-wrap px-4 py-3 font-mono text-xs leading-5 wrap-anywhere">
        {policy}
      </pre>
      <p className="border-line border-t px-4 py-2 text-muted text-xs">{t('placeholderNote')}</p>
    </section>
  );
}

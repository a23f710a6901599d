'use client';

import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { Tabs } from '@/components/ui/tabs';
import { useCan } from '@/lib/queries/me';
import { AuditTab } from './audit-tab';
import { MembersTab } from './members-tab';
import { SettingsTab } from './settings-tab';
import { TokensTab } from './tokens-tab';

const TABS = ['members', 'tokens', 'audit', 'settings'] as const;

export function TeamPage() {
  const t = useTranslations();
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('members'));
  const canReadAudit = useCan('audit.read');
  const panels = [
    { value: 'members', panel: <MembersTab /> },
    { value: 'tokens', panel: <TokensTab /> },
    ...(canReadAudit ? [{ value: 'audit', panel: <AuditTab /> } as const] : []),
    { value: 'settings', panel: <SettingsTab /> },
  ] as const;
  return (
    <Page title={t('titles.team')}>
      <Tabs
        label={t('team.sections')}
        value={tab}
        onValueChange={(value) => void setTab(value)}
        tabs={panels.map(({ value, panel }) => ({ value, panel, label: t(`team.tabs.${value}`) }))}
      />
    </Page>
  );
}

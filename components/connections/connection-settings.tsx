'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { showToast } from '@/components/ui/toast';
import type { Connection } from '@/lib/contracts/connection';
import { useUpdateConnection } from '@/lib/queries/connections';
import { AccessFields, EndpointFields, InstanceFields, LimitFields } from './connection-fields';
import { valuesOf } from './connection-values';
import { useConnectionForm } from './use-connection-form';

export function ConnectionSettings({ connection }: { connection: Connection }) {
  const t = useTranslations();
  const update = useUpdateConnection(connection.id);
  const form = useConnectionForm(valuesOf(connection), async (input) => {
    await update.mutateAsync({
      ...input,
      endpoint: input.endpoint ?? null,
      dailyCallBudget: input.dailyCallBudget ?? null,
    });
    showToast({ title: t('connections.saved') });
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {form.failure !== null && <ProblemBanner error={form.failure} />}
      <InstanceFields form={form} />
      <AccessFields form={form} />
      <EndpointFields form={form} />
      <LimitFields form={form} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

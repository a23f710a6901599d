'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { showToast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { type Connection, updateConnectionSchema } from '@/lib/contracts/connection';
import { useUpdateConnection } from '@/lib/queries/connections';
import { AccessFields, EndpointFields, InstanceFields, LimitFields } from './connection-fields';
import { changesOf, valuesOf } from './connection-values';
import { useConnectionFormats } from './use-connection-form';

export function ConnectionSettings({ connection }: { connection: Connection }) {
  const t = useTranslations();
  const update = useUpdateConnection(connection.id);
  const [shown, setShown] = useState(() => valuesOf(connection));
  const form = useForm({
    initial: shown,
    schema: updateConnectionSchema,
    toInput: (values) => changesOf(values, shown),
    formats: useConnectionFormats(),
    submit: async (input) => {
      const saved = valuesOf(await update.mutateAsync(input));
      setShown(saved);
      form.reset(saved);
      showToast({ title: t('connections.saved') });
    },
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

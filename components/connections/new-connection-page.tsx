'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { useCreateConnection } from '@/lib/queries/connections';
import { AccessFields, EndpointFields, InstanceFields, LimitFields } from './connection-fields';
import { NEW_CONNECTION, SIMULATOR_VALUES } from './connection-values';
import { leaveUntested } from './first-test';
import { PolicyCard } from './policy-card';
import { SimulatorCard } from './simulator-card';
import { useConnectionForm } from './use-connection-form';

/** What is saved is tested at once: the page of the connection does it, once. */
export function NewConnectionPage() {
  const t = useTranslations();
  const router = useRouter();
  const create = useCreateConnection();
  const form = useConnectionForm(NEW_CONNECTION, async (input) => {
    const connection = await create.mutateAsync(input);
    leaveUntested(connection.id);
    router.push(`/connections/${connection.id}`);
  });

  function fillSimulator(): void {
    for (const [name, value] of Object.entries(SIMULATOR_VALUES)) {
      if (name === 'regionId' || name === 'instanceId' || name === 'endpoint')
        form.set(name, value);
    }
    if (form.values.name.trim() === '') form.set('name', t('connections.simulator.name'));
  }

  return (
    <Page title={t('connections.connect')} description={t('connections.lead')}>
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <form
          method="post"
          noValidate
          onSubmit={form.onSubmit}
          className="flex min-w-0 flex-col gap-4"
        >
          {form.failure !== null && <ProblemBanner error={form.failure} />}
          <AccessFields form={form} />
          <InstanceFields form={form} />
          <EndpointFields form={form} />
          <LimitFields form={form} />
          <div className="flex justify-end">
            <Button type="submit" variant="primary" isPending={form.isPending}>
              {t('connections.create')}
            </Button>
          </div>
        </form>
        <aside className="flex min-w-0 flex-col gap-4">
          <PolicyCard instanceId={form.values.instanceId} isTyping />
          <SimulatorCard onFill={fillSimulator} />
        </aside>
      </div>
    </Page>
  );
}

'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { showToast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { createTeamSchema, type Team, updateTeamSchema } from '@/lib/contracts/team';
import { formatCount } from '@/lib/format/number';
import { parseNumber } from '@/lib/format/parse-number';
import { useCan } from '@/lib/queries/me';
import { useCreateTeam, useTeam, useUpdateTeam } from '@/lib/queries/team';

export function SettingsTab() {
  const team = useTeam().data;
  const canWrite = useCan('team.write');
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      {team === undefined ? (
        <Skeleton className="h-40" />
      ) : (
        <TeamSettings key={team.id} team={team} canWrite={canWrite} />
      )}
      {canWrite && <AnotherTeam />}
    </div>
  );
}

function TeamSettings({ team, canWrite }: { team: Team; canWrite: boolean }) {
  const t = useTranslations();
  const locale = useLocale();
  const update = useUpdateTeam();
  const form = useForm({
    initial: { name: team.name, clientCap: String(team.clientCap) },
    schema: updateTeamSchema,
    toInput: ({ name, clientCap }) => ({ name, clientCap: parseNumber(clientCap) }),
    submit: async (input) => {
      await update.mutateAsync(input);
      showToast({ title: t('team.settings.saved') });
    },
  });
  return (
    <Section title={t('team.tabs.settings')}>
      <form method="post" noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        {form.failure !== null && <ProblemBanner error={form.failure} />}
        <Field label={t('team.settings.name')} error={form.errors.name}>
          <Input
            name="teamName"
            disabled={!canWrite}
            value={form.values.name}
            onValueChange={(value) => form.set('name', value)}
          />
        </Field>
        <Field
          label={t('team.settings.clientCap')}
          error={form.errors.clientCap}
          hint={t('team.settings.clientCapHint', {
            count: formatCount(team.watchedClients, locale),
          })}
        >
          <Input
            name="clientCap"
            inputMode="numeric"
            disabled={!canWrite}
            value={form.values.clientCap}
            onValueChange={(value) => form.set('clientCap', value)}
          />
        </Field>
        {canWrite && (
          <div>
            <Button type="submit" isPending={form.isPending}>
              {t('common.save')}
            </Button>
          </div>
        )}
      </form>
    </Section>
  );
}

function AnotherTeam() {
  const t = useTranslations('team.settings');
  const create = useCreateTeam();
  const form = useForm({
    initial: { name: '' },
    schema: createTeamSchema,
    toInput: (values) => values,
    submit: ({ name }) => create.mutateAsync(name),
  });
  return (
    <Section title={t('another')} description={t('anotherDetail')}>
      <form method="post" noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        {form.failure !== null && <ProblemBanner error={form.failure} />}
        <Field label={t('newName')} error={form.errors.name}>
          <Input
            name="newTeamName"
            autoComplete="off"
            value={form.values.name}
            onValueChange={(value) => form.set('name', value)}
          />
        </Field>
        <div>
          <Button type="submit" isPending={form.isPending}>
            {t('create')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

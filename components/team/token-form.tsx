'use client';

import { useTranslations } from 'use-intl/react';
import type * as z from 'zod/mini';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Select } from '@/components/ui/select';
import { useForm } from '@/components/ui/use-form';
import { type Scope, scopeSchema } from '@/lib/contracts/permissions';
import { createTokenSchema, type tokenCreatedSchema } from '@/lib/contracts/token';
import { useCreateToken } from '@/lib/queries/tokens';

interface TokenFormProps {
  id: string;
  onPendingChange: (isPending: boolean) => void;
  onCreated: (token: z.infer<typeof tokenCreatedSchema>) => void;
}

const DAYS = ['7', '30', '90', '365', 'never'] as const;
type Days = (typeof DAYS)[number];
const INITIAL: { name: string; scopes: readonly Scope[]; days: Days } = {
  name: '',
  scopes: ['read'],
  days: '90',
};

export function TokenForm({ id, onPendingChange, onCreated }: TokenFormProps) {
  const t = useTranslations('team');
  const create = useCreateToken();
  const form = useForm({
    initial: INITIAL,
    schema: createTokenSchema,
    toInput: ({ name, scopes, days }) => ({
      name,
      scopes,
      expiresInDays: days === 'never' ? null : Number(days),
    }),
    submit: async (input) => {
      onPendingChange(true);
      await create.mutateAsync(input).then(onCreated, (error: unknown) => {
        onPendingChange(false);
        throw error;
      });
    },
  });
  const { scopes } = form.values;
  const expiry = (days: Days) =>
    days === 'never' ? t('tokens.never') : t('invites.days', { count: Number(days) });
  return (
    <form method="post" id={id} noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {form.failure !== null && <ProblemBanner error={form.failure} />}
      <Field label={t('tokens.name')} error={form.errors.name}>
        <Input
          name="name"
          autoComplete="off"
          placeholder={t('tokens.namePlaceholder')}
          value={form.values.name}
          onValueChange={(value) => form.set('name', value)}
        />
      </Field>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 font-medium text-sm">{t('tokens.scopes')}</legend>
        {scopeSchema.options.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`tokens.scope.${scope}`)}
            checked={scopes.includes(scope)}
            onCheckedChange={(isOn) =>
              form.set('scopes', isOn ? [...scopes, scope] : scopes.filter((one) => one !== scope))
            }
          />
        ))}
        {form.errors.scopes !== undefined && (
          <p role="alert" className="text-offline-ink text-xs">
            {form.errors.scopes}
          </p>
        )}
      </fieldset>
      <Field label={t('tokens.expiresIn')} error={form.errors.expiresInDays}>
        <Select
          value={form.values.days}
          options={DAYS.map((value) => ({ value, label: expiry(value) }))}
          onValueChange={(days) => form.set('days', days)}
        />
      </Field>
    </form>
  );
}

'use client';

import { useTranslations } from 'use-intl/react';
import type * as z from 'zod/mini';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Select } from '@/components/ui/select';
import { useForm } from '@/components/ui/use-form';
import { type Role, roleSchema } from '@/lib/contracts/permissions';
import { createInviteSchema, type inviteCreatedSchema } from '@/lib/contracts/team';
import { useMe } from '@/lib/queries/me';
import { useCreateInvite } from '@/lib/queries/team';

interface InviteFormProps {
  id: string;
  onPendingChange: (isPending: boolean) => void;
  onCreated: (invite: z.infer<typeof inviteCreatedSchema>) => void;
}

const HOURS = ['24', '72', '168', '720'] as const;
type Hours = (typeof HOURS)[number];
const INITIAL: { role: Role; email: string; hours: Hours } = {
  role: 'viewer',
  email: '',
  hours: '72',
};

export function InviteForm({ id, onPendingChange, onCreated }: InviteFormProps) {
  const t = useTranslations();
  const isOwner = useMe().data?.role === 'owner';
  const create = useCreateInvite();
  const form = useForm({
    initial: INITIAL,
    schema: createInviteSchema,
    toInput: ({ role, email, hours }) => ({
      role,
      expiresInHours: Number(hours),
      ...(email.trim() === '' ? {} : { email: email.trim() }),
    }),
    submit: async (input) => {
      onPendingChange(true);
      await create.mutateAsync(input).then(onCreated, (error: unknown) => {
        onPendingChange(false);
        throw error;
      });
    },
  });
  const roles = roleSchema.options.filter((role) => isOwner || role !== 'owner');
  const days = (hours: Hours) => t('team.invites.days', { count: Number(hours) / 24 });
  return (
    <form method="post" id={id} noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {form.failure !== null && <ProblemBanner error={form.failure} />}
      <Field
        label={t('team.invites.role')}
        error={form.errors.role}
        hint={t(`team.roles.${form.values.role}`)}
      >
        <Select
          value={form.values.role}
          options={roles.map((value) => ({ value, label: t(`shell.role.${value}`) }))}
          onValueChange={(role) => form.set('role', role)}
        />
      </Field>
      <Field
        label={t('team.invites.email')}
        error={form.errors.email}
        hint={t('team.invites.emailHint')}
        isOptional
      >
        <Input
          type="email"
          name="email"
          autoComplete="off"
          value={form.values.email}
          onValueChange={(value) => form.set('email', value)}
        />
      </Field>
      <Field label={t('team.invites.expires')} error={form.errors.expiresInHours}>
        <Select
          value={form.values.hours}
          options={HOURS.map((value) => ({ value, label: days(value) }))}
          onValueChange={(hours) => form.set('hours', hours)}
        />
      </Field>
    </form>
  );
}

'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { useForm } from '@/components/ui/use-form';
import { MIN_PASSWORD_LENGTH, type Setup, setupSchema } from '@/lib/contracts/me';
import { signInWithPassword, useSetup } from '@/lib/queries/session';

/** The account is signed in at once; what comes next is to connect an instance. */
export function SetupForm() {
  const t = useTranslations('setup');
  const setup = useSetup();
  const form = useForm({
    initial: { teamName: '', name: '', email: '', password: '' },
    schema: setupSchema,
    toInput: (values) => ({ ...values, email: values.email.trim() }),
    submit: async (input: Setup) => {
      await setup.mutateAsync(input);
      const outcome = await signInWithPassword(input);
      window.location.assign(outcome === 'ok' ? '/connections/new?first=1' : '/sign-in');
    },
  });
  const text = (name: 'teamName' | 'name' | 'email' | 'password') => ({
    name,
    value: form.values[name],
    onValueChange: (value: string) => form.set(name, value),
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {form.failure !== null && (
        <ProblemBanner error={form.failure}>
          {form.failure.status === 409 ? t('done') : undefined}
        </ProblemBanner>
      )}
      <Field label={t('teamName')} error={form.errors.teamName}>
        <Input
          {...text('teamName')}
          autoFocus
          autoComplete="organization"
          placeholder={t('teamNamePlaceholder')}
        />
      </Field>
      <Field label={t('name')} error={form.errors.name} isOptional>
        <Input {...text('name')} autoComplete="name" />
      </Field>
      <Field label={t('email')} error={form.errors.email}>
        <Input {...text('email')} type="email" autoComplete="username" />
      </Field>
      <Field
        label={t('password')}
        error={form.errors.password}
        hint={t('passwordHint', { minimum: String(MIN_PASSWORD_LENGTH) })}
      >
        <PasswordInput {...text('password')} autoComplete="new-password" />
      </Field>
      <Button type="submit" variant="primary" isPending={form.isPending}>
        {t('submit')}
      </Button>
    </form>
  );
}

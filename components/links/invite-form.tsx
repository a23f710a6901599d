'use client';

import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { useForm } from '@/components/ui/use-form';
import { MIN_PASSWORD_LENGTH } from '@/lib/contracts/me';
import { acceptInviteSchema } from '@/lib/contracts/team';
import { signInPath } from '@/lib/format/sign-in-path';
import { useAcceptInvite } from '@/lib/queries/links';
import { signInWithPassword } from '@/lib/queries/session';
import { JoinProblem } from './join-problem';

interface InviteFormProps {
  secret: string;
  /** The only address that may use the invitation, if it names one. */
  boundTo: string | null;
}

const schema = z.required(acceptInviteSchema, { email: true, password: true });

export function InviteForm({ secret, boundTo }: InviteFormProps) {
  const t = useTranslations();
  const accept = useAcceptInvite();
  const form = useForm({
    initial: { name: '', email: boundTo ?? '', password: '' },
    schema,
    toInput: (values) => ({ ...values, email: values.email.trim(), secret }),
    submit: async (input) => {
      await accept.mutateAsync(input);
      const outcome = await signInWithPassword(input);
      window.location.assign(outcome === 'ok' ? '/' : '/sign-in');
    },
  });
  const text = (name: 'name' | 'email' | 'password') => ({
    name,
    value: form.values[name],
    onValueChange: (value: string) => form.set(name, value),
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {form.failure !== null && <JoinProblem error={form.failure} />}
      <Field label={t('setup.name')} error={form.errors.name} isOptional>
        <Input {...text('name')} autoComplete="name" />
      </Field>
      <Field label={t('setup.email')} error={form.errors.email}>
        <Input
          {...text('email')}
          type="email"
          autoComplete="username"
          readOnly={boundTo !== null}
        />
      </Field>
      <Field
        label={t('setup.password')}
        error={form.errors.password}
        hint={t('setup.passwordHint', { minimum: String(MIN_PASSWORD_LENGTH) })}
      >
        <PasswordInput {...text('password')} autoComplete="new-password" />
      </Field>
      <Button type="submit" variant="primary" isPending={form.isPending}>
        {t('links.invite.create')}
      </Button>
      <a href={signInPath(`/invite#${secret}`)} className={buttonClass('ghost')}>
        {t('links.invite.haveAccount')}
      </a>
    </form>
  );
}

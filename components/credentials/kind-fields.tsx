'use client';

import { useTranslations } from 'use-intl/react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import type { Form } from '@/components/ui/use-form';
import type { CredentialValues } from './credential-values';

interface TokenFieldsProps {
  form: Form<CredentialValues>;
  /** A token is saved, so that an empty field keeps it. */
  isSaved: boolean;
}

export function TokenFields({ form, isSaved }: TokenFieldsProps) {
  const t = useTranslations('credentials.fields');
  return (
    <>
      <Field
        label={t('securityToken')}
        error={form.errors.securityToken}
        {...(isSaved ? { hint: t('securityTokenKept') } : {})}
      >
        <PasswordInput
          name="securityToken"
          autoComplete="new-password"
          value={form.values.securityToken}
          onValueChange={(value) => form.set('securityToken', value)}
        />
      </Field>
      <Field
        label={t('expiresAt')}
        error={form.errors.securityTokenExpiresAt}
        hint={t('expiresAtHint')}
        isOptional
      >
        <Input
          type="datetime-local"
          name="securityTokenExpiresAt"
          value={form.values.securityTokenExpiresAt}
          onValueChange={(value) => form.set('securityTokenExpiresAt', value)}
        />
      </Field>
    </>
  );
}

export function RoleFields({ form }: { form: Form<CredentialValues> }) {
  const t = useTranslations('credentials.fields');
  return (
    <>
      <Field label={t('roleArn')} error={form.errors.roleArn} hint={t('roleArnHint')}>
        <Input
          name="roleArn"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('roleArnPlaceholder')}
          className="font-mono"
          value={form.values.roleArn}
          onValueChange={(value) => form.set('roleArn', value)}
        />
      </Field>
      <Field
        label={t('roleSessionName')}
        error={form.errors.roleSessionName}
        hint={t('roleSessionHint')}
        isOptional
      >
        <Input
          name="roleSessionName"
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
          value={form.values.roleSessionName}
          onValueChange={(value) => form.set('roleSessionName', value)}
        />
      </Field>
    </>
  );
}

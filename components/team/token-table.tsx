'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DangerDialog } from '@/components/ui/danger-dialog';
import { RelativeTime } from '@/components/ui/relative-time';
import { Cell, HeadCell, Table } from '@/components/ui/table';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import { useNowMs } from '@/components/ui/use-now';
import type { Token } from '@/lib/contracts/token';
import { isApiError } from '@/lib/queries/api-error';
import { useRevokeToken } from '@/lib/queries/tokens';

export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const t = useTranslations('team');
  const [revoking, setRevoking] = useState<Token | null>(null);
  return (
    <>
      <Table caption={t('tabs.tokens')}>
        <thead>
          <tr>
            <HeadCell>{t('tokens.name')}</HeadCell>
            <HeadCell>{t('tokens.scopes')}</HeadCell>
            <HeadCell>{t('tokens.owner')}</HeadCell>
            <HeadCell>{t('tokens.lastUsed')}</HeadCell>
            <HeadCell>{t('tokens.expires')}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t('tokens.revoke')}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
          ))}
        </tbody>
      </Table>
      {revoking !== null && <RevokeToken token={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const t = useTranslations('team.tokens');
  return (
    <tr>
      <Cell className="py-2">
        <p className="font-medium">{token.name}</p>
        <code className="font-mono text-muted text-xs">{token.prefix}…</code>
      </Cell>
      <Cell>
        <span className="flex flex-wrap gap-1">
          {token.scopes.map((scope) => (
            <Badge key={scope}>{t(`scopeShort.${scope}`)}</Badge>
          ))}
        </span>
      </Cell>
      <Cell className="text-muted">{token.owner}</Cell>
      <Cell className="whitespace-nowrap text-muted">
        {token.lastUsedAt === null ? t('unused') : <RelativeTime at={token.lastUsedAt} />}
      </Cell>
      <Cell className="whitespace-nowrap text-muted">
        <Expiry expiresAt={token.expiresAt} />
      </Cell>
      <Cell className="text-right">
        <Button
          size="sm"
          variant="danger"
          aria-label={`${t('revoke')}: ${token.name}`}
          onClick={onRevoke}
        >
          {t('revoke')}
        </Button>
      </Cell>
    </tr>
  );
}

function Expiry({ expiresAt }: { expiresAt: string | null }) {
  const t = useTranslations('team.tokens');
  const nowMs = useNowMs();
  if (expiresAt === null) return t('never');
  if (nowMs > 0 && Date.parse(expiresAt) < nowMs)
    return <Badge tone="conflict">{t('expired')}</Badge>;
  return <RelativeTime at={expiresAt} />;
}

function RevokeToken({ token, onClose }: { token: Token; onClose: () => void }) {
  const t = useTranslations('team.tokens');
  const revoke = useRevokeToken();
  const finish = useFinish();
  return (
    <DangerDialog
      onClose={onClose}
      title={t('revokeTitle', { name: token.name })}
      consequence={t('revokeConsequence')}
      confirmLabel={t('revoke')}
      error={isApiError(revoke.error) ? revoke.error : null}
      isPending={revoke.isPending}
      onConfirm={() =>
        finish(revoke.mutateAsync(token.id), {
          say: () => showToast({ title: t('revoked', { name: token.name }) }),
          close: onClose,
        })
      }
    />
  );
}

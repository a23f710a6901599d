'use client';

import { useTranslations } from 'use-intl/react';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import type { ApiOperation, JsonSchema } from '@/lib/queries/api-document';
import { curlOf } from './curl-of';
import { sampleOf } from './sample-of';

const CODE = 'overflow-x-auto rounded border border-line bg-raised p-3 font-mono text-xs';

/** One operation, folded to its line until it is opened. */
export function OperationItem({ operation, origin }: { operation: ApiOperation; origin: string }) {
  const t = useTranslations('apiDocs');
  const { method, path, summary, description } = operation;
  return (
    <details className="group border-line border-b py-2 last:border-b-0">
      <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 rounded py-1">
        <Badge tone={method === 'GET' ? 'neutral' : 'accent'}>{method}</Badge>
        <code className="break-all font-mono text-xs">{path}</code>
        <span className="text-muted text-xs">{summary}</span>
      </summary>
      <div className="flex flex-col gap-3 py-2">
        <p className="text-muted text-xs">{description ?? t('open')}</p>
        <Parameters operation={operation} />
        <Example operation={operation} origin={origin} />
        <Answer operation={operation} />
      </div>
    </details>
  );
}

function Parameters({ operation: { parameters } }: { operation: ApiOperation }) {
  const t = useTranslations('apiDocs');
  if (parameters.length === 0) return null;
  return (
    <ul aria-label={t('parameters')} className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {parameters.map(({ name, required, in: place }) => (
        <li key={`${place} ${name}`}>
          <code className="font-mono">{name}</code>{' '}
          <span className="text-muted">{required ? t('required') : t('optional')}</span>
        </li>
      ))}
    </ul>
  );
}

function Example({ operation, origin }: { operation: ApiOperation; origin: string }) {
  const t = useTranslations('apiDocs');
  const command = curlOf(operation, origin);
  return (
    <div className="relative">
      <pre className={CODE}>{command}</pre>
      <CopyButton text={command} label={t('copy')} className="absolute top-1 right-1" />
    </div>
  );
}

function Answer({ operation: { responses } }: { operation: ApiOperation }) {
  const t = useTranslations('apiDocs');
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'));
  if (success === undefined) return null;
  const [status, { content }] = success;
  const schema: JsonSchema | undefined = content?.['application/json']?.schema;
  return (
    <div className="flex flex-col gap-1">
      <p className="text-muted text-xs">{t('answer', { status })}</p>
      {schema !== undefined && (
        <pre className={CODE}>{JSON.stringify(sampleOf(schema), null, 2)}</pre>
      )}
    </div>
  );
}

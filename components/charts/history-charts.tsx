'use client';

import { useMemo, useState } from 'react';
import uPlot from 'uplot';
import { useLocale, useTranslations } from 'use-intl/react';
import { Section } from '@/components/ui/section';
import type { History, HistoryBucket } from '@/lib/contracts/history';
import { formatCount } from '@/lib/format/number';
import { dayTime, duration, tickTime } from '@/lib/format/time';
import { Plot, type PlotTheme } from './plot';
import { factsOf, isLong, rateOf, stackOf } from './plot-data';

const COUNT_HEIGHT_PX = 260;
const RATE_HEIGHT_PX = 110;

const steps = uPlot.paths.stepped?.({ align: -1 });
const bars = uPlot.paths.bars?.({ align: -1, size: [0.8, 24] });

/** Drawn from the tallest to the lowest, so that each lies on the one behind it. */
function countSeries({ token }: PlotTheme): uPlot.Series[] {
  const area = (colour: string): uPlot.Series => ({
    fill: colour,
    width: 0,
    points: { show: false },
    ...(steps ? { paths: steps } : {}),
  });
  return [area(token('line-strong')), area(token('offline')), area(token('online'))];
}

function rateSeries({ token }: PlotTheme): uPlot.Series[] {
  const fill = token('accent');
  return [{ fill, width: 0, points: { show: false }, ...(bars ? { paths: bars } : {}) }];
}

/** How many were online, offline and unknown over time, and how often something changed. */
export function HistoryCharts({ history }: { history: History }) {
  const t = useTranslations('charts');
  const locale = useLocale();
  const [hovered, setHovered] = useState<number | null>(null);
  const bucket = hovered === null ? undefined : history.buckets[hovered];
  const data = useMemo(() => {
    const [seconds, online, offline, unknown] = stackOf(history.buckets);
    return { counts: [seconds, unknown, offline, online], rate: rateOf(history.buckets) } as const;
  }, [history]);
  const counts = useMemo((): uPlot.AlignedData => [...data.counts], [data]);
  const facts = factsOf(history);
  const count = (value: number) => formatCount(value, locale);
  const spanSeconds = (Date.parse(history.to) - Date.parse(history.from)) / 1000;
  const axisTime = (ms: number) =>
    isLong(spanSeconds) ? dayTime(ms, locale, true) : tickTime(ms, locale);
  const total = count(history.total);
  const summary =
    facts.least === facts.most
      ? t('steady', { count: count(facts.most), total })
      : t('summary', { least: count(facts.least), most: count(facts.most), total });
  const changes = t('summaryChanges', { count: facts.changes });
  const time = (at: HistoryBucket) => dayTime(Date.parse(at.at), locale, false);
  return (
    <div className="flex flex-col gap-4">
      <Section
        title={t('counts')}
        description={t('countsDetail')}
        actions={
          <Readout>
            {bucket
              ? t('hover', {
                  time: time(bucket),
                  online: count(bucket.online),
                  offline: count(bucket.offline),
                  unknown: count(bucket.unknown),
                })
              : summary}
          </Readout>
        }
      >
        <Plot
          label={summary}
          data={counts}
          heightPx={COUNT_HEIGHT_PX}
          series={countSeries}
          time={axisTime}
          onHover={setHovered}
        />
      </Section>
      <Section
        title={t('rate')}
        description={t('rateDetail', { time: duration(history.bucketSeconds * 1000, locale) })}
        actions={
          <Readout>
            {bucket ? t('hoverChanges', { time: time(bucket), count: bucket.changes }) : changes}
          </Readout>
        }
      >
        <Plot
          label={changes}
          data={data.rate}
          heightPx={RATE_HEIGHT_PX}
          series={rateSeries}
          time={axisTime}
          onHover={setHovered}
        />
      </Section>
    </div>
  );
}

function Readout({ children }: { children: string }) {
  return <p className="text-muted text-sm tabular">{children}</p>;
}

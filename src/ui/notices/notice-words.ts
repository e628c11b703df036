import type { TFunction } from 'i18next';
import type { Notice } from '../../state/page-state';
import type { Failure } from '../../training/protocol';
import { count, list, plain } from '../format';
import { faultWords } from './link-faults';

type Translate = TFunction<'notices'>;

/** What a notice says: a title, sentences where there are any, and what these lead to. */
export function noticeWords(
  t: Translate,
  notice: Notice,
  nameOf: (run: string) => string,
): { title: string; text: string; points?: { lead: string; items: string[] } } {
  const {
    about,
    reason,
    values: { step = 0, run = '', runs = [], network = '', passedOver = [], faults = [] } = {},
  } = notice;
  const values = { step: count(step), run: nameOf(run), runs: list(runs.map(nameOf)), network };
  const why = reason === undefined ? '' : t(`reasons.${reason}`, values);
  if ('action' in about) return { title: t(`actions.${about.action}`), text: why };
  const passed = passedOver.length > 0 ? ` ${t('passedOver', { names: list(passedOver) })}` : '';
  const text = t(`topics.${about.topic}.text`, values) + passed;
  const lead = about.topic === 'linkBroken' ? t('faults.wrong') : t('faults.left');
  return {
    title: t(`topics.${about.topic}.title`),
    text: why === '' ? text : `${why} ${text}`,
    ...(faults.length > 0 && { points: { lead, items: faultWords(t, faults) } }),
  };
}

/** What happened to a run that stopped by itself, where, and what to try. */
export function failureWords(t: Translate, { step, place, remedy }: Failure): string {
  const advice = remedy.limitGradient ? 'failure.slowerOrLimited' : 'failure.slower';
  return [
    t('failure.diverged'),
    t('failure.happened', { step: count(step), where: whereOf(t, place) }),
    t(advice, { rate: plain(remedy.learningRate) }),
  ].join(' ');
}

function whereOf(t: Translate, place: Failure['place']): string {
  if (place.what === 'loss') return t('failure.where.loss');
  const values = { piece: place.what === 'parameters' ? place.piece : '', layer: place.layer };
  return place.layer === 'output'
    ? t(`failure.where.${place.what}Output`, values)
    : t(`failure.where.${place.what}Hidden`, values);
}

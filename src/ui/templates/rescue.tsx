import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weights } from '../../state/live';
import { messageOf } from '../../state/notices';
import type { Rescue as Found } from '../../state/rescue';
import { DigitImage } from '../digit-image';
import { DimmableButton } from '../dimmable-button';
import { count, percent } from '../format';
import { useActions } from '../use-page';
import styles from './templates.module.css';

/** How many of the images are shown. */
const SHOWN = 20;

/** What was found, and of which templates: of those of another run it says nothing. */
interface Answer {
  readonly of: Weights;
  /** Null where the templates give no answers. */
  readonly found: Found | null;
}

/** The test digits that templates get wrong and a network with hidden layers gets right. */
export function Rescue({ weights }: { readonly weights: Weights }) {
  const { t } = useTranslation('templates');
  const { rescued, showTestImage } = useActions();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isMine = answer?.of.from === weights.from && answer.of.runId === weights.runId;
  const found = isMine ? answer.found : null;
  const isOfNow = isMine && answer.of.step === weights.step;
  const [state, setState] = useState<'idle' | 'busy' | { readonly failed: string }>('idle');

  const find = () => {
    setState('busy');
    rescued(weights, SHOWN).then(
      (found) => {
        setAnswer({ of: weights, found });
        setState('idle');
      },
      (error: unknown) => setState({ failed: messageOf(error) }),
    );
  };

  return (
    <section aria-label={t('fail')}>
      <h3 className={styles.heading}>{t('fail')}</h3>
      <p className={styles.text}>{t('failText')}</p>
      <DimmableButton
        className={styles.action!}
        variant="light"
        size="sm"
        dimmed={state === 'busy'}
        onClick={find}
      >
        {t('rescue')}
      </DimmableButton>
      <p className={styles.text} aria-live="polite">
        {state === 'busy' && t('rescuing')}
        {typeof state === 'object' && (
          <>
            {t('failed')} <span lang="en">{state.failed}</span>
          </>
        )}
        {state === 'idle' &&
          found !== null &&
          t(isOfNow ? 'rescued' : 'rescuedThen', {
            step: count(answer!.of.step),
            images: count(found.count),
            rescued: count(found.rescued),
            lost: count(found.lost),
          })}
        {state === 'idle' && isMine && found === null && t('noAnswers')}
      </p>
      {found !== null && (
        <ul className={styles.rescued}>
          {found.examples.map(({ index, pixels, label, takenFor, confidence }) => (
            <li key={index}>
              <UnstyledButton className={styles.small} onClick={() => showTestImage(index)}>
                <DigitImage pixels={pixels} />
                <span aria-hidden="true">
                  {label} → {takenFor}
                </span>
                <span className="visually-hidden">
                  {t('rescuedName', { label, takenFor, confidence: percent(confidence) })}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

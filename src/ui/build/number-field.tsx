import { Input } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count, decimal, plain } from '../format';
import { FormulaHint } from '../formula';
import build from './build.module.css';
import { type Entry, type NumberRange, readEntry, type Step, stepped } from './number-entry';
import styles from './number-field.module.css';

/** How long after the last key a number counts as typed to its end. */
const TYPED_MS = 600;

/** As messages write it, with its thousands apart. */
const spaced = (value: number) => (Math.abs(value) >= 1000 ? count(value) : plain(value));

/** What is wrong with what was typed, and the value that stands afterwards. */
interface Complaint {
  readonly text: string;
  readonly about: number;
}

interface NumberFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly range: NumberRange;
  readonly step?: Step;
  readonly onChange: (value: number) => void;
  readonly readOnly?: boolean;
  readonly description?: ReactNode;
  /** What it is, in a sentence: at hand beside the label. */
  readonly what?: string;
  readonly rightSection?: ReactNode;
}

/**
 * A number that is typed or stepped. What is typed counts once it is whole: after a short rest, on
 * Enter, or on leaving the field. What does not fit is adjusted or refused, with a message; the
 * value before is never lost.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel = false, value, range, step = 1, onChange, readOnly = false } = props;
  const { t } = useTranslation('build');
  const [draft, setDraft] = useState<string | null>(null);
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const set = (next: number) => {
    if (next !== value) onChange(next);
  };

  /** What was expected, what came, and, once it is done, what was done about it. */
  const wordsFor = (entry: Entry, typed: string, done: boolean): string => {
    const expected = t(range.whole ? 'entry.whole' : 'entry.number', {
      minimum: spaced(range.minimum),
      maximum: spaced(range.maximum),
      typed: typed.trim() === '' ? t('entry.nothing') : t('entry.quoted', { typed: typed.trim() }),
    });
    if (!done) return expected;
    const result =
      entry.kind === 'refused'
        ? t('entry.kept', { value: spaced(value) })
        : t('entry.adjusted', { value: spaced(entry.value) });
    return `${expected} ${result}`;
  };

  const type = (text: string) => {
    setDraft(text);
    setComplaint(null);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const entry = readEntry(text, range);
      if (entry.kind === 'good') set(entry.value);
      else if (text.trim() !== '') {
        setComplaint({ text: wordsFor(entry, text, false), about: value });
      }
    }, TYPED_MS);
  };

  const finish = () => {
    clearTimeout(timer.current);
    if (draft === null) return;
    const entry = readEntry(draft, range);
    setDraft(null);
    if (entry.kind !== 'refused') set(entry.value);
    const about = entry.kind === 'refused' ? value : entry.value;
    setComplaint(entry.kind === 'good' ? null : { text: wordsFor(entry, draft, true), about });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') finish();
    if (event.key === 'Escape' && draft !== null) {
      clearTimeout(timer.current);
      setDraft(null);
      setComplaint(null);
    }
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (direction === null || readOnly) return;
    event.preventDefault();
    clearTimeout(timer.current);
    const entry = draft === null ? null : readEntry(draft, range);
    const from = entry === null || entry.kind === 'refused' ? value : entry.value;
    setDraft(null);
    setComplaint(null);
    set(stepped(from, direction, step, range));
  };

  // Of a value that has been changed elsewhere since, it would be untrue.
  const message = draft !== null || complaint?.about === value ? complaint?.text : undefined;

  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Only to who is still there: nothing may move beneath a pointer that has gone on.
    const box = field.current;
    if (message !== undefined && box?.contains(document.activeElement)) {
      box.scrollIntoView({ block: 'nearest' });
    }
  }, [message]);

  // React would write 1e-8, which is no number to ARIA.
  const limits: Record<string, string> = {
    'aria-valuenow': decimal(value),
    'aria-valuemin': decimal(range.minimum),
    'aria-valuemax': decimal(range.maximum),
  };

  return (
    <div ref={field} className={styles.field} data-bare={hideLabel}>
      <Input.Wrapper
        {...(hideLabel ? {} : { label })}
        className={styles.root!}
        classNames={{ error: styles.message! }}
        size="sm"
        error={message}
        errorProps={{ role: 'alert' }}
        description={props.description}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
      >
        <Input
          {...(hideLabel ? { 'aria-label': label } : {})}
          classNames={{ input: styles.input! }}
          role="spinbutton"
          {...limits}
          inputMode={range.whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          spellCheck={false}
          size="sm"
          value={draft ?? plain(value)}
          readOnly={readOnly}
          // Wrong only while what stands there does not fit: the message stays until the next key.
          error={draft !== null && message !== undefined}
          rightSection={props.rightSection}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={onKeyDown}
        />
      </Input.Wrapper>
      {props.what !== undefined && (
        <div className={build.hint}>
          <FormulaHint of={label} what={props.what} />
        </div>
      )}
    </div>
  );
}

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type Choice,
  type ChoiceParameter,
  isWhole,
  type TunableChoice,
  type Tuned,
} from '../../engine/choices';
import { chosenFrom } from '../chosen-from';
import { latexNumber } from '../format';
import { FormulaHint, type NamedFormula } from '../formula';
import styles from './build.module.css';
import { NumberField } from './number-field';

interface ChoiceFieldProps<Name extends string> {
  readonly label: string;
  readonly table: Readonly<Record<Name, Choice>>;
  /** What each entry is called in the page's language. */
  readonly names: Readonly<Record<Name, string>>;
  readonly value: Name;
  readonly onChange: (name: Name) => void;
  readonly formulas: readonly NamedFormula[];
  readonly hideLabel?: boolean;
  readonly what?: string | undefined;
}

/** One of a table's entries, with its formula at hand. */
export function ChoiceField<Name extends string>(props: ChoiceFieldProps<Name>) {
  const { label, table, names, value, onChange, formulas, what, hideLabel = false } = props;
  const entries = Object.keys(table) as Name[];
  return (
    <div className={styles.choice}>
      <NativeSelect
        {...(hideLabel ? { 'aria-label': label } : { label })}
        size="sm"
        value={value}
        data={entries.map((name) => ({ value: name, label: names[name] }))}
        onChange={chosenFrom(entries, onChange)}
      />
      <div className={styles.hint}>
        <FormulaHint of={`${label}, ${names[value]}`} what={what} formulas={formulas} />
      </div>
    </div>
  );
}

interface TunedFieldProps<Name extends string> {
  readonly label: string;
  readonly table: Readonly<Record<Name, TunableChoice>>;
  readonly names: Readonly<Record<Name, string>>;
  readonly value: Tuned<Name>;
  readonly onChoose: (name: Name) => void;
  readonly onTune: (value: Tuned<Name>) => void;
  readonly what?: string;
}

/** A tunable choice: the select, and a field for each of the parameters of what is chosen. */
export function TunedField<Name extends string>(props: TunedFieldProps<Name>) {
  const { label, table, names, value, onChoose, onTune } = props;
  const { t } = useTranslation('choices');
  const called: Readonly<Record<string, string>> = t('parameters', { returnObjects: true });
  const chosen: TunableChoice = table[value.name];
  const parameters = Object.entries(chosen.parameters);
  const current = (key: string, parameter: ChoiceParameter) =>
    value.parameters[key] ?? parameter.default;
  const formulas = [
    { name: names[value.name], latex: chosen.formula },
    ...parameters.map(([key, parameter]) => ({
      name: called[key] ?? parameter.label,
      latex: `${parameter.symbol} = ${latexNumber(current(key, parameter))}`,
    })),
  ];
  return (
    <>
      <ChoiceField
        label={label}
        table={table}
        names={names}
        value={value.name}
        onChange={onChoose}
        what={props.what}
        formulas={formulas}
      />
      {parameters.length > 0 && (
        <div className={styles.pair}>
          {parameters.map(([key, parameter]) => (
            <NumberField
              key={`${value.name}.${key}`}
              label={called[key] ?? parameter.label}
              value={current(key, parameter)}
              range={rangeOf(parameter)}
              step={parameter.minimum > 0 && parameter.minimum < 1e-3 ? 'decades' : parameter.step}
              onChange={(next) =>
                onTune({ ...value, parameters: { ...value.parameters, [key]: next } })
              }
            />
          ))}
        </div>
      )}
    </>
  );
}

function rangeOf(parameter: ChoiceParameter) {
  const { minimum, maximum } = parameter;
  return { minimum, maximum, whole: isWhole(parameter) };
}

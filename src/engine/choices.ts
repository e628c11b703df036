/** One number that a choice can be tuned by, as the interface shows it. */
export interface ChoiceParameter {
  readonly label: string;
  /** Its symbol in the formula, in LaTeX. */
  readonly symbol: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
  /** What one press of an arrow key changes it by. */
  readonly step: number;
}

/** What the interface needs to offer a table's entry. */
export interface Choice {
  readonly label: string;
  /** The formula, in LaTeX. */
  readonly formula: string;
}

/** A choice that can be tuned. */
export interface TunableChoice extends Choice {
  readonly parameters: Readonly<Record<string, ChoiceParameter>>;
}

/** A tunable choice made: the name of a table's entry, and a value for each of its parameters. */
export interface Tuned<Name extends string> {
  readonly name: Name;
  readonly parameters: Readonly<Record<string, number>>;
}

/** A choice with its default values. */
export function withDefaults<Name extends string>(
  table: Readonly<Record<Name, TunableChoice>>,
  name: Name,
): Tuned<Name> {
  const entries = Object.entries(table[name].parameters);
  return {
    name,
    parameters: Object.fromEntries(entries.map(([key, value]) => [key, value.default])),
  };
}

/** Whether a parameter counts something, such as epochs, and so takes whole numbers alone. */
export const isWhole = ({ minimum, step }: ChoiceParameter): boolean =>
  Number.isInteger(step) && Number.isInteger(minimum);

/** Throws a RangeError unless the choice is in the table and each value within its range. */
export function checkTuned<Name extends string>(
  what: string,
  table: Readonly<Record<Name, TunableChoice>>,
  tuned: Tuned<Name>,
): void {
  checkName(what, table, tuned.name);
  for (const [key, parameter] of Object.entries(table[tuned.name].parameters)) {
    const { label, minimum, maximum } = parameter;
    const value = tuned.parameters[key];
    const fits = value !== undefined && value >= minimum && value <= maximum;
    if (!fits || (isWhole(parameter) && !Number.isInteger(value))) {
      const kind = isWhole(parameter) ? 'be a whole number' : 'lie';
      throw new RangeError(
        `${table[tuned.name].label}: ${label} must ${kind} between ${minimum} and ${maximum}, but ${value} came.`,
      );
    }
  }
}

/** Throws a RangeError unless the name is in the table. */
export function checkName<Name extends string>(
  what: string,
  table: Readonly<Record<Name, Choice>>,
  name: Name,
): void {
  if (!Object.hasOwn(table, name)) {
    throw new RangeError(
      `${what} must be one of ${Object.keys(table).join(', ')}, but ${name} came.`,
    );
  }
}
